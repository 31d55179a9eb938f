/* Sent with every answer. SECURITY_HEADER(name, value) */
SECURITY_HEADER("Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                "connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; "
                "frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'")
SECURITY_HEADER("X-Content-Type-Options", "nosniff")
SECURITY_HEADER("Referrer-Policy", "strict-origin-when-cross-origin")
SECURITY_HEADER("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()")
SECURITY_HEADER("Cross-Origin-Opener-Policy", "same-origin")
SECURITY_HEADER("Cross-Origin-Resource-Policy", "same-origin")
