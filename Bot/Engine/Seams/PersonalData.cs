using Welbevinden.Bot.School;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.Engine.Seams;

/// <summary>
/// What one feature keeps about somebody. Each feature that keeps anything registers one; the features do not know each other.
/// </summary>
/// <param name="DescribeAsync">In words, for the person; empty when nothing is kept.</param>
/// <param name="EraseAsync">The writes that erase it.</param>
internal sealed record PersonalData(
    Func<Person, SchoolProfile, CancellationToken, Task<IReadOnlyList<MyDataLine>>> DescribeAsync,
    Func<Person, SchoolProfile, CancellationToken, Task<IReadOnlyList<Batch>>> EraseAsync)
{
    /// <summary>
    /// All of it for the person's own copy, which leaves only in the answer to a press; by default the same as the description.
    /// </summary>
    public Func<Person, SchoolProfile, CancellationToken, Task<IReadOnlyList<MyDataLine>>> CopyAsync { get; init; } = DescribeAsync;

    /// <summary>
    /// What of it is a wish to be left alone, and so stays when the person erases the rest: erased, it would bring back the very messages
    /// that were not wanted. Lines as in the description; none for most features.
    /// </summary>
    public Func<Person, SchoolProfile, CancellationToken, Task<IReadOnlyList<MyDataLine>>> StaysAsync { get; init; } =
        (_, _, _) => Task.FromResult<IReadOnlyList<MyDataLine>>([]);

    /// <summary>For a feature that keeps one thing about somebody, or nothing.</summary>
    /// <param name="findAsync">What is kept; null for nothing.</param>
    /// <param name="describe">It in words.</param>
    /// <param name="erase">What erases it.</param>
    public static PersonalData OfOne<TKept>(
        Func<Person, SchoolProfile, CancellationToken, Task<TKept?>> findAsync, Func<TKept, MyDataLine> describe,
        Func<TKept, IEnumerable<Batch>> erase)
        where TKept : class => new(
        async (person, school, cancellationToken) => await findAsync(person, school, cancellationToken) is { } kept ? [describe(kept)] : [],
        async (person, school, cancellationToken) => await findAsync(person, school, cancellationToken) is { } kept
            ? [.. erase(kept)]
            : []);
}
