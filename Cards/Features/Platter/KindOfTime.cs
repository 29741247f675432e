namespace Welbevinden.Cards.Features.Platter;

/// <summary>The seven kinds of time of the Healthy Mind Platter, in the order of the source document ("Handreiking", circle 4).</summary>
public enum KindOfTime
{
    Focus,
    Play,
    Connecting,
    Physical,
    Reflection,
    Down,
    Sleep,
}

/// <summary>
/// What a person says about one kind of time. It is an opinion about one's own week: not a score, and none of the three is right or wrong.
/// </summary>
public enum Amount
{
    TooLittle,
    Enough,
    Plenty,
}

/// <summary>One amount for each of the seven kinds.</summary>
public sealed record SevenAmounts(
    Amount Focus, Amount Play, Amount Connecting, Amount Physical, Amount Reflection, Amount Down, Amount Sleep)
{
    public Amount this[KindOfTime kind] => kind switch
    {
        KindOfTime.Focus => Focus,
        KindOfTime.Play => Play,
        KindOfTime.Connecting => Connecting,
        KindOfTime.Physical => Physical,
        KindOfTime.Reflection => Reflection,
        KindOfTime.Down => Down,
        KindOfTime.Sleep => Sleep,
    };

    /// <summary>Makes the amounts from seven values in the order of the document.</summary>
    /// <exception cref="ArgumentException">There are not exactly seven.</exception>
    public static SevenAmounts InOrder(IReadOnlyList<Amount> amounts) => amounts is [var a, var b, var c, var d, var e, var f, var g]
        ? new SevenAmounts(a, b, c, d, e, f, g)
        : throw new ArgumentException($"Expected seven amounts, one for each kind of time; got {amounts.Count}.", nameof(amounts));
}
