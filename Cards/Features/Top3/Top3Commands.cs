using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Top3;

/// <summary>What people type about the top 3.</summary>
public static class Top3Commands
{
    public static Command Show { get; } = new(
        new("top 3", "top 3"), new("Vul de open top 3 in voor je klassen", "Fill in the open top 3 for your classes"))
    {
        Topic = Topic.Class,
        IsForemost = true,
    };

    public static Command Start { get; } = new(
        new("start top 3", "start top 3"),
        new("Vraag alle mentoren om een top 3 van hun klas", "Ask all mentors for a top 3 of their class"))
    {
        Topic = Topic.School,
    };

    public static Command Close { get; } = new(
        new("sluit top 3", "close top 3"), new("Sluit de top 3 nu en deel de uitkomst", "Close the top 3 now and share the outcome"))
    {
        Topic = Topic.School,
    };

    public static Command Aspects { get; } = new(
        new("aspecten", "aspects"), new("Bekijk en wijzig de aspecten van de top 3", "See and change the aspects of the top 3"))
    {
        Topic = Topic.School,
    };
}
