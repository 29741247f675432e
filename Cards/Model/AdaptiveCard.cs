using System.Text.Json.Serialization;

namespace Welbevinden.Cards.Model;

/// <summary>
/// An Adaptive Card, version 1.5 (schema at adaptivecards.io). Elements from top to bottom, then the row of actions. Written with
/// <see cref="CardJson"/>; never read back.
/// </summary>
public sealed record AdaptiveCard
{
    /// <summary>The version every card is written in; Teams renders 1.5 everywhere.</summary>
    public const string SchemaVersion = "1.5";

    [JsonPropertyOrder(-3)]
    public string Type => "AdaptiveCard";

    [JsonPropertyOrder(-2)]
    public string Version => SchemaVersion;

    /// <summary>The BCP 47 language of the texts, so that a screen reader picks the right voice. Null on a card within a card.</summary>
    [JsonPropertyOrder(-1)]
    public string? Lang { get; init; }

    /// <summary>What a client shows when it cannot draw the card, and what a notification shows.</summary>
    public string? FallbackText { get; init; }

    /// <summary>What is read aloud for the card as a whole.</summary>
    public string? Speak { get; init; }

    /// <summary>Asks the client to fetch a newer version by itself.</summary>
    public Refresh? Refresh { get; init; }

    public TeamsLayout? Msteams { get; init; }

    public required IReadOnlyList<Element> Body { get; init; }

    public IReadOnlyList<CardAction>? Actions { get; init; }
}

/// <summary>The verb a client sends by itself when it shows the card.</summary>
/// <param name="send">What is sent.</param>
public sealed class Refresh(Execute send)
{
    /// <summary>What is sent; declared as the base type, so that the type is serialised too.</summary>
    public CardAction Action { get; } = send;

    /// <summary>For whom; Teams sends it for at most 60 people.</summary>
    public IReadOnlyList<string>? UserIds { get; init; }
}

/// <summary>How Teams lays out the card.</summary>
public sealed record TeamsLayout
{
    /// <summary>The card takes the width of the chat.</summary>
    public static TeamsLayout Wide { get; } = new();

    public string Width { get; } = "Full";
}
