/* LETTERS(interface language, the letters under which its lists of names can be entered): those of its
 * alphabet (CLDR, index exemplars) and, where that is not Latin, the Latin ones after them. */
LETTERS(LANGUAGE_FR, "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z")
LETTERS(LANGUAGE_EN, "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z")
LETTERS(LANGUAGE_ES, "A B C D E F G H I J K L M N Ñ O P Q R S T U V W X Y Z")
LETTERS(LANGUAGE_AR, "ا ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ي "
                     "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z")
