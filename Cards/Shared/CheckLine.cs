namespace Welbevinden.Cards.Shared;

/// <summary>What became of looking at one thing.</summary>
public enum CheckState
{
    Ok,
    Wrong,
    NotSet,
}

/// <summary>One thing that was looked at.</summary>
/// <param name="State">How it is.</param>
/// <param name="What">What it is, and what was seen.</param>
/// <param name="Remedy">What to do, in one line; null when there is nothing to do.</param>
public sealed record CheckLine(CheckState State, Text What, Text? Remedy = null)
{
    public static CheckLine Ok(Text what, Text? hint = null) => new(CheckState.Ok, what, hint);

    public static CheckLine Wrong(Text what, Text remedy) => new(CheckState.Wrong, what, remedy);

    public static CheckLine NotSet(Text what, Text remedy) => new(CheckState.NotSet, what, remedy);
}
