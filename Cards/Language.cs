namespace Welbevinden.Cards;

/// <summary>The languages people can choose. Every text exists in both.</summary>
public enum Language
{
    Dutch,
    English,
}

/// <summary>One text in both languages, side by side.</summary>
public sealed record Text(string Dutch, string English)
{
    public string In(Language language) => language switch
    {
        Language.Dutch => Dutch,
        Language.English => English,
    };
}
