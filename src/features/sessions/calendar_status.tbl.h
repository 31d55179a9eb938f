/* STATUS(state of a session, STATUS of its event): the states in which it may yet not take place as
 * said; in all others it is CONFIRMED. */
STATUS("draft", "TENTATIVE")
STATUS("postponed", "TENTATIVE")
STATUS("cancelled", "CANCELLED")
