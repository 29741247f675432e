using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Platter;

/// <summary>What people type for the platter and the tips.</summary>
public static class PlatterCommands
{
    public static Command Platter { get; } = new(
        new("schijf", "platter"),
        new("Even stilstaan bij zeven soorten tijd, alleen voor jezelf", "A moment to look at seven kinds of time, just for yourself"),
        new Text("schijf van zeven", "healthy mind platter"))
    {
        IsForemost = true,
    };

    public static Command Tip { get; } = new(
        new("tip", "tip"),
        new("Een tip, of tips over een woord: “tip pauze”", "A tip, or tips about a word: “tip break”"),
        new Text("tips", "tips"))
    {
        TakesWords = true,
    };

    /// <summary>For whoever reads how the team is.</summary>
    public static Onward TipAfterwards { get; } = new(Tip, new("Een tip voor jezelf", "A tip for yourself"));

    public static Command Pairs { get; } = new(
        new("tweetallen", "pairs"),
        new("Je team of de school in tweetallen of drietallen laten praten", "Let your team or the school talk in pairs or threes"),
        new Text("drietallen", "threes"))
    {
        Topic = Topic.Team,
    };
}
