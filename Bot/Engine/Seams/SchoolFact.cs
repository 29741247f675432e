using Welbevinden.Cards;

namespace Welbevinden.Bot.Engine.Seams;

/// <summary>A value that a text of the school file may name as <c>{{name}}</c>.</summary>
/// <param name="Name">Feature and value, as in <c>checkin.dag</c>.</param>
/// <param name="Value">The text in its place, in Dutch.</param>
internal sealed record SchoolFact(string Name, Func<SettingsInForce, string> Value);

/// <summary>A switch by which a line of the school file stays (<c>[[name]]</c>) or goes.</summary>
/// <param name="Name">As in the text.</param>
/// <param name="IsOn">Whether it is on.</param>
internal sealed record SchoolSwitch(string Name, Func<SettingsInForce, bool> IsOn)
{
    /// <summary>What the school file calls the part when it is switched off; null for a switch that is not listed.</summary>
    public string? Part { get; init; }
}

/// <summary>Something there is to see: a row of "Wie wat ziet" in the school file.</summary>
/// <param name="What">What it is, in Dutch.</param>
/// <param name="WhoSees">The words of the card itself, so that the file promises what people read.</param>
/// <param name="IsOn">Whether the part is on.</param>
internal sealed record ShownTo(string What, Text WhoSees, Func<SettingsInForce, bool> IsOn);
