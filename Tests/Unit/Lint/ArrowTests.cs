using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Cards.Model;
using Welbevinden.Storage.Tables;
using Xunit;

namespace Welbevinden.Unit.Lint;

/// <summary>
/// Arrows between rooms go one way: Features → Engine → School, Teams → Storage, Cards; never from feature to feature, and nobody names
/// Admin.
/// </summary>
public sealed class ArrowTests
{
    private const string Ours = "Welbevinden.";

    /// <summary>What a room may name beside itself. Admin, and what only puts the house together, may name all.</summary>
    private static readonly Dictionary<string, string[]> MayName = new(StringComparer.Ordinal)
    {
        ["Features"] = ["Engine", "School", "Teams", "Storage", "Cards"],
        ["Engine"] = ["School", "Teams", "Storage", "Cards"],
        ["School"] = ["Storage", "Cards"],
        ["Teams"] = ["Storage", "Cards"],
        ["Storage"] = [],
        ["Cards"] = [],
    };

    /// <summary>
    /// The one feature that is built on another: a step of the roadmap is done in the plan. It opens the plan's own forms and reads the
    /// plan's roles, and a seam between them would only say the same twice.
    /// </summary>
    private static readonly (string From, string To) BuiltOnAnother = ("Features.Roadmap", "Features.ActionPlan");

    /// <summary>
    /// Under every room and knowing none: the bridge from the injected clock to instants and to steady time, a bounded count, the range of
    /// a setting, and a reader of claims.
    /// </summary>
    private static readonly string[] Ground =
        ["Bot.Allowance", "Bot.BetweenAttribute", "Bot.BoundedMap", "Bot.Clock", "Bot.TokenClaims", "Bot.Uptime"];

    private static readonly Architecture House =
        new ArchLoader().LoadAssemblies(typeof(Dispatcher).Assembly, typeof(AdaptiveCard).Assembly, typeof(ITableStore).Assembly).Build();

    [Fact]
    public void Nothing_names_what_is_above_or_beside_it()
    {
        Assert.Empty(Wrong(House));
        Assert.True(House.Types.Count() > 1000);
    }

    /// <summary>The SDK stays in its room: whoever removes that folder, its registration and the package has removed it.</summary>
    [Fact]
    public void Nothing_outside_its_room_names_the_Bot_Framework_SDK() => Assert.Equal(
        ["Welbevinden.Bot.Teams.BotFramework"],
        House.Types
            .Where(type => type.Dependencies.Any(dependency => IsOfSdk(dependency.Target.FullName)))
            .Select(type => type.Namespace.FullName)
            .Distinct(StringComparer.Ordinal),
        StringComparer.Ordinal);

    private static bool IsOfSdk(string type) =>
        Array.Exists(["Microsoft.Bot.", "Microsoft.Rest.", "Newtonsoft."], room => type.StartsWith(room, StringComparison.Ordinal));

    [Fact]
    public void An_arrow_that_is_added_is_seen()
    {
        var planted = new ArchLoader().LoadNamespacesWithinAssembly(typeof(ArrowTests).Assembly, "Welbevinden.Bot.Engine.Planted").Build();

        Assert.Equal(
            ["Bot.Engine.Planted.Arrow → Bot.Admin", "Bot.Engine.Planted.Arrow → Features.MyData"],
            Wrong(planted));
    }

    private static IReadOnlyList<string> Wrong(Architecture architecture) =>
    [
        .. architecture.Types
            .SelectMany(
                type => type.Dependencies.Select(dependency => (From: Outermost(type.FullName), To: Outermost(dependency.Target.FullName))))
            .Where(arrow => arrow.From.StartsWith(Ours, StringComparison.Ordinal) && arrow.To.StartsWith(Ours, StringComparison.Ordinal))
            .Select(arrow => (From: arrow.From[Ours.Length..], To: arrow.To[Ours.Length..]))
            .Distinct()
            .Where(arrow => !Ground.Contains(arrow.To, StringComparer.Ordinal) && !IsRight(Room(arrow.From), Room(arrow.To)))
            .Select(arrow => $"{arrow.From} → {Shown(arrow.To)}")
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    private static bool IsRight(string from, string to) =>
        from == to
        || (from, to) == BuiltOnAnother
        || !MayName.TryGetValue(Storey(from), out var allowed)
        || (allowed.Contains(Storey(to), StringComparer.Ordinal) && (to != "School.Graph" || Storey(from) == "School"))
        || (Storey(from) == Storey(to) && Storey(from) != "Features");

    /// <summary>
    /// A type's room: <c>Features.CheckIn</c> in all three projects, <c>School.Graph</c>, <c>Engine</c>, <c>Cards</c>; <c>Bot</c> for what
    /// puts the house together.
    /// </summary>
    private static string Room(string type) => type.Split('.')[..^1] switch
    {
        [_, "Features", var feature, ..] => $"Features.{feature}",
        [_, "Features"] or ["Bot"] => "Bot",
        ["Bot", "School", "Graph"] => "School.Graph",
        ["Bot", var storey, ..] => storey,
        [var project, ..] => project,
        [] => "",
    };

    private static string Storey(string room) => room.Split('.')[0];

    /// <summary>The list names the room that is pointed at, not every type in it.</summary>
    private static string Shown(string type) => Room(type) switch
    {
        var room when room.StartsWith("Features", StringComparison.Ordinal) => room,
        "School.Graph" => "Bot.School.Graph",
        _ => string.Join('.', type.Split('.')[..^1].Take(2)),
    };

    private static string Outermost(string type) => type.Split('+', '/', '`', '<')[0];
}
