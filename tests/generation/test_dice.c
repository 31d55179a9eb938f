#include "features/generation/dice.h"
#include "support/check.h"

TEST(dice_give_again_what_a_seed_gave)
{
    struct dice one = dice_of(7, 1), again = dice_of(7, 1), other = dice_of(8, 1), part = dice_of(7, 2);
    size_t others = 0, parts = 0;
    (void)a;
    for (int i = 0; i < 100; i++) {
        size_t roll = dice_roll(&one, 1000000);
        CHECK_INT(roll, dice_roll(&again, 1000000));
        others += roll == dice_roll(&other, 1000000);
        parts += roll == dice_roll(&part, 1000000);
    }
    CHECK(others < 3 && parts < 3);
}

/* The same on every machine and in every version: a seed's record is named by its seed. */
TEST(dice_of_a_seed_are_these)
{
    struct dice d = dice_of(1, 1);
    (void)a;
    CHECK_INT(dice_roll(&d, 1000), 965);
    CHECK_INT(dice_roll(&d, 1000), 253);
}

TEST(ranks_fall_as_words_do)
{
    enum { ROLLS = 70000, RANKS = 127 };
    struct dice d = dice_of(3, 0);
    size_t met[RANKS] = {0};
    (void)a;
    for (size_t i = 0; i < ROLLS; i++) {
        size_t rank = dice_rank(&d, RANKS);
        CHECK(rank < RANKS);
        met[rank < RANKS ? rank : 0]++;
    }
    CHECK(met[0] > ROLLS / 8 && met[0] < ROLLS / 6); /* one of seven steps, all its own */
    CHECK(met[0] > met[1] && met[2] > 2 * met[10] && met[10] > 2 * met[100]);
    CHECK(met[RANKS - 1] > 0);
}

TEST(ranks_of_any_range_stay_in_it)
{
    struct dice d = dice_of(4, 0);
    (void)a;
    for (size_t below = 1; below < 70; below++)
        for (int i = 0; i < 50; i++)
            CHECK(dice_rank(&d, below) < below);
    CHECK_INT(dice_roll(&d, 0), 0);
}
