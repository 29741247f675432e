using Welbevinden.Cards.Shared;

namespace Welbevinden.Unit.Support;

/// <summary>Commands as the bot registers them, for cards that list some.</summary>
internal static class SomeCommands
{
    public static Command CheckIn { get; } = new(
        new("check-in", "check-in"), new("Beantwoord de vraag die nu open is.", "Answer the question that is open now."))
    {
        IsForemost = true,
    };

    public static Command Results { get; } = new(
        new("resultaten", "results"), new("Bekijk hoe het met het team gaat.", "See how the team is doing."));

    public static Command MyData { get; } = new(
        new("mijn gegevens", "my data"), new("Zie wat ik over je bewaar.", "See what I keep about you."));

    public static Command Pause { get; } = new(
        new("pauze", "pause"), new("Krijg een tijdje geen berichten.", "Get no messages for a while."))
    {
        IsForemost = true,
    };

    public static Command StartCheckIn { get; } = new(
        new("start check-in", "start check-in"), new("Stuur het team een korte vraag.", "Send the team a short question."))
    {
        Topic = Topic.School,
    };

    public static Command CloseCheckIn { get; } = new(
        new("sluit check-in", "close check-in"), new("Sluit de vraag en deel de uitkomst.", "Close the question and share the outcome."))
    {
        Topic = Topic.School,
    };

    public static Command Status { get; } = new(
        new("status", "status"), new("Zie hoe de rondes en berichten ervoor staan.", "See how rounds and messages are doing."))
    {
        Topic = Topic.School,
        IsForemost = true,
    };

    public static IReadOnlyList<Command> OfStaff { get; } = [CheckIn, Results, MyData, Pause];

    public static IReadOnlyList<Command> OfCoreTeam { get; } = [CheckIn, StartCheckIn, CloseCheckIn, Results, Status, MyData, Pause];
}
