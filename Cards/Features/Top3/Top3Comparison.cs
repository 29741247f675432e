namespace Welbevinden.Cards.Features.Top3;

/// <summary>Comparisons of shares, in words, for the facts of a result.</summary>
public static class Top3Comparison
{
    /// <summary>"eerst 2 van de 7 klassen, nu 4 van de 6 klassen".</summary>
    public static Text Change(int namedBefore, int ofBefore, int namedNow, int ofNow) =>
        Top3ResultTexts.Shares(namedBefore, ofBefore, namedNow, ofNow);

    /// <summary>"leerjaar 1: 4 van de 6 klassen; leerjaar 5: 0 van de 5 klassen".</summary>
    public static Text YearsApart(int mostYear, int mostNamed, int mostOf, int leastYear, int leastNamed, int leastOf) =>
        Top3ResultTexts.Apart(mostYear, mostNamed, mostOf, leastYear, leastNamed, leastOf);
}
