using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.Top3;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Top3;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>
/// What the top 3 keeps about somebody: which classes they filled in or were a mentor of, and how often they changed the aspects.
/// </summary>
/// <remarks>
/// Erasing from a closed poll takes the name away and leaves a stand-in, so that no figure changes: whoever compared the
/// outcome before and after would otherwise read from the difference what this person had filled in.
/// </remarks>
internal sealed class Top3PersonalData(Top3Store store, Top3Rhythm rhythm)
{
    public PersonalData Source => new(DescribeAsync, EraseAsync);

    private async Task<IReadOnlyList<MyDataLine>> DescribeAsync(Person person, SchoolProfile school, CancellationToken cancellationToken)
    {
        var named = await NamingAsync(person, school, cancellationToken);
        var changes = (await store.ChangesAsync(school.Id, cancellationToken)).Where(change => change.By == person.Id).ToList();
        return
        [
            .. named.Select(one => Line(one.Poll, one.Class, person.Id)),
            .. changes.Count == 0
                ? Array.Empty<MyDataLine>()
                : [Top3DataLines.Changes(changes.Count, rhythm.KeptUntil(changes[^1].At.InZone(school.TimeZone).Date))],
        ];
    }

    private MyDataLine Line(PollRecord poll, ClassRecord asked, PersonId person) => asked.FilledBy.Contains(person)
        ? Top3DataLines.Filled(asked.Name, poll.Date, poll.State == PollState.Open, rhythm.KeptUntil(poll.Date))
        : Top3DataLines.Asked(asked.Name, poll.Date, rhythm.KeptUntil(poll.Date));

    private async Task<IReadOnlyList<Batch>> EraseAsync(Person person, SchoolProfile school, CancellationToken cancellationToken)
    {
        var standIn = new PersonId($"erased-{Guid.NewGuid():N}");
        var named = await NamingAsync(person, school, cancellationToken);
        return [.. named.Select(one => Top3Rows.Replace(Without(one.Class, person.Id, standIn, isOpen: one.Poll.State == PollState.Open)))];
    }

    internal static ClassRecord Without(ClassRecord filled, PersonId person, PersonId standIn, bool isOpen) =>
        (isOpen, filled.FilledBy.Count) switch
        {
            (true, 1) => filled with
            {
                State = BallotState.Untouched,
                Concerns = [],
                Strengths = [],
                NoConcerns = false,
                Sources = [],
                FilledBy = [],
                Version = filled.Version + 1,
            },
            (true, _) => filled with { FilledBy = [.. filled.FilledBy.Where(other => other != person)], Version = filled.Version + 1 },
            (false, _) => filled with
            {
                FilledBy = [.. filled.FilledBy.Select(other => other == person ? standIn : other)],
                Mentors = [.. filled.Mentors.Select(other => other == person ? standIn : other)],
            },
        };

    /// <summary>
    /// Classes that somebody filled in, and those of closed polls of which somebody was a mentor; of an open one that is the directory's to
    /// say.
    /// </summary>
    private async Task<IReadOnlyList<(PollRecord Poll, ClassRecord Class)>> NamingAsync(
        Person person, SchoolProfile school, CancellationToken cancellationToken)
    {
        var named = new List<(PollRecord Poll, ClassRecord Class)>();
        foreach (var poll in await store.PollsAsync(school.Id, cancellationToken))
        {
            named.AddRange((await store.ClassesAsync(poll.Id, cancellationToken))
                .Where(asked => asked.FilledBy.Contains(person.Id) || (poll.State != PollState.Open && asked.Mentors.Contains(person.Id)))
                .Select(asked => (poll, asked)));
        }

        return named;
    }
}
