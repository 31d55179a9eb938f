/* The catalogue of the tests: four messages, in every language the same shape. */
#ifndef MESSAGES_H
#define MESSAGES_H

enum message { MESSAGE_TEST_HELLO, MESSAGE_TEST_ON_BEHALF_OF, MESSAGE_TEST_SESSIONS, MESSAGE_TEST_WORD };

#endif
