namespace Welbevinden.Bot.Engine.Confidentiality;

/// <summary>A number that an item answered with, of which a view only tells the sum and how many items are not nought.</summary>
/// <param name="Value">The number, from 0 to <paramref name="Most"/>.</param>
/// <param name="Most">Everybody knows this bound, so it is part of what a reader can reason with.</param>
internal sealed record SummedFigure<TItem>(Func<TItem, int> Value, int Most);

/// <summary>One item that was answered, as the last audit sees it.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Column">Its column.</param>
/// <param name="People">Who answered, as numbers.</param>
internal sealed record AnsweredItem(int Row, int Column, IReadOnlyList<int> People);

/// <summary>The actual answers on one figure, item by item, in the order of the items.</summary>
internal sealed record ActualAnswers(IReadOnlyList<int> Values, int Most)
{
    /// <summary>True when these items all gave nought, or none did: then how many did says so of each.</summary>
    public bool TellCount(IReadOnlyList<int> items) => items.All(item => Values[item] == 0) || items.All(item => Values[item] > 0);

    /// <summary>True when the count and the sum of these items say what each of them gave.</summary>
    public bool TellSum(IReadOnlyList<int> items) =>
        items.All(item => Values[item] == 0) || items.All(item => Values[item] == Most) || items.All(item => Values[item] == 1);
}
