using NodaTime;
using Welbevinden.Bot.School;
using Welbevinden.Storage.Engine.Conversations;

namespace Welbevinden.Bot.Engine.Conversations;

/// <summary>Who is not to be disturbed.</summary>
internal static class Pauses
{
    /// <summary>Those of these people who have no pause today: the one filter of everything that nobody asked for.</summary>
    public static async Task<IReadOnlyList<Person>> WithoutPausedAsync(
        this PauseStore pauses, IEnumerable<Person> people, LocalDate today, CancellationToken cancellationToken)
    {
        var paused = await pauses.OnAsync(today, cancellationToken);
        return [.. people.Where(person => !paused.Contains(person.Id))];
    }
}
