/* Headers that http itself reads. HEAD_FIELD(name, header, is_list): of those that are no lists a
 * second one makes the request ambiguous, so it is refused (RFC 9110 §5.3, RFC 9112 §3.2, §6.3). */
HEAD_FIELD(HEAD_HOST, "Host", false)
HEAD_FIELD(HEAD_CONTENT_LENGTH, "Content-Length", false)
HEAD_FIELD(HEAD_TRANSFER_ENCODING, "Transfer-Encoding", false)
HEAD_FIELD(HEAD_CONTENT_TYPE, "Content-Type", false)
HEAD_FIELD(HEAD_IF_NONE_MATCH, "If-None-Match", true)
HEAD_FIELD(HEAD_ACCEPT, "Accept", true)
HEAD_FIELD(HEAD_ACCEPT_ENCODING, "Accept-Encoding", true)
HEAD_FIELD(HEAD_ACCEPT_LANGUAGE, "Accept-Language", true)
HEAD_FIELD(HEAD_COOKIE, "Cookie", true)
HEAD_FIELD(HEAD_AUTHORIZATION, "Authorization", false)
