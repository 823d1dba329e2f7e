package dev.winnow.signals.stuffing.page;

import dev.winnow.model.Words;
import dev.winnow.signals.words.FunctionWords;
import dev.winnow.signals.words.WordSet;
import java.util.Set;

/** Words by which a search is known from a name, in eight languages. */
public final class SearchWords {
  private static final WordSet SOUGHT =
      new WordSet(
          Set.of(
              "near",
              "günstig",
              "günstige",
              "günstiges",
              "billig",
              "billige",
              "preiswert",
              "kaufen",
              "bestellen",
              "kosten",
              "preise",
              "bester",
              "bestes",
              "acheter",
              "cher",
              "meilleur",
              "meilleure",
              "meilleurs",
              "prix",
              "avis",
              "comprar",
              "barato",
              "barata",
              "baratos",
              "baratas",
              "mejor",
              "mejores",
              "precio",
              "precios",
              "comprare",
              "economico",
              "economica",
              "migliore",
              "migliori",
              "prezzo",
              "prezzi",
              "offerta",
              "kopen",
              "goedkoop",
              "goedkope",
              "melhor",
              "melhores",
              "preço",
              "preços",
              "erfahrungen",
              "angebot",
              "angebote",
              "rabatt",
              "promo",
              "soldes",
              "tarif",
              "tarifs",
              "opiniones",
              "oferta",
              "ofertas",
              "económico",
              "económica",
              "opinioni",
              "offerte",
              "ervaringen",
              "aanbieding",
              "aanbiedingen",
              "prijs",
              "prijzen",
              "beste",
              "opiniões",
              "promoção",
              "tani",
              "tania",
              "tanie",
              "tanio",
              "cena",
              "ceny",
              "cennik",
              "opinie",
              "kupić",
              "najlepszy",
              "najlepsza"));
  private static final WordSet QUALIFYING =
      new WordSet(
          Set.of(
              "at", "for", "near", "without", "after", "under", "with", "ohne", "für", "mit",
              "sans", "pour", "après", "avec", "contre", "sin", "para", "con", "después", "senza",
              "per", "dopo", "sem", "com", "depois", "zonder", "voor", "met", "utan", "för"));

  private SearchWords() {}

  /** Whether people add a form to a search when they want to buy or to be told what is best. */
  public static boolean isSought(String form) {
    return FunctionWords.isShopping(form) || SOUGHT.contains(form);
  }

  /** The same of a form of a page, by its number. */
  static boolean isSought(Words words, int number, int roles) {
    return (roles & FunctionWords.SHOPPING_ROLE) != 0 || SOUGHT.contains(words, number);
  }

  /** Whether some words of a page hold one of them. */
  public static boolean anySought(PageText text, WordSpan words) {
    int first = text.nextSought(words.from());
    return first >= 0 && first < words.to();
  }

  /** Whether what stands behind a form narrows a search, as in "at home" or "without surgery". */
  public static boolean isQualifying(String form) {
    return QUALIFYING.contains(form);
  }
}
