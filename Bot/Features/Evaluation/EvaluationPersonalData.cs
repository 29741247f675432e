using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.Evaluation;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Evaluation;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.Features.Evaluation;

/// <summary>What evaluations keep about somebody: what they wrote, with their name, and which moments they prepare or closed.</summary>
/// <remarks>From an open evaluation it is erased; from a closed one, on which the team decided, the name is taken away. A moment loses its
/// owner and who closed it.</remarks>
internal sealed class EvaluationPersonalData(EvaluationStore store, SchoolYearTerm term)
{
    public PersonalData Source => new(DescribeAsync, EraseAsync) { CopyAsync = CopyAsync };

    private async Task<IReadOnlyList<MyDataLine>> DescribeAsync(Person person, SchoolProfile school, CancellationToken cancellationToken) =>
    [
        .. (await WrittenAsync(
            person,
            school,
            cancellationToken)).Select(
                one => EvaluationDataLines.Wrote(one.Moment.Date, one.Moment.State != MomentState.Done, term.KeptUntil(one.Moment.Year))),
        .. await NamedAsync(person, school, cancellationToken),
    ];

    private async Task<IReadOnlyList<MyDataLine>> CopyAsync(Person person, SchoolProfile school, CancellationToken cancellationToken) =>
    [
        .. (await WrittenAsync(person, school, cancellationToken)).SelectMany(one => one.Saves.SelectMany(save => save.Fields
            .Where(field => field.Value.Length > 0)
            .Select(
                field => EvaluationDataLines.Written(
                    one.Moment.Date, EvaluationFields.Words(EvaluationFields.Parse(field.Key).Kind, field.Value))))),
        .. await NamedAsync(person, school, cancellationToken),
    ];

    private async Task<IReadOnlyList<MyDataLine>> NamedAsync(Person person, SchoolProfile school, CancellationToken cancellationToken)
    {
        var moments = await store.MomentsAsync(school.Id, cancellationToken);
        return
        [
            .. moments
                .Where(moment => moment.Owner == Lead.OwnerOf(person.Id))
                .Select(moment => EvaluationDataLines.Prepares(moment.Date, term.KeptUntil(moment.Year))),
            .. moments
                .Where(moment => moment.ClosedBy == person.Id)
                .Select(moment => EvaluationDataLines.Closed(moment.Date, term.KeptUntil(moment.Year))),
        ];
    }

    private async Task<IReadOnlyList<Batch>> EraseAsync(Person person, SchoolProfile school, CancellationToken cancellationToken)
    {
        var standIn = new PersonId($"erased-{Guid.NewGuid():N}");
        var written = await WrittenAsync(person, school, cancellationToken);
        var named = (await store.MomentsAsync(school.Id, cancellationToken))
            .Where(moment => Names(moment, person.Id))
            .Select(moment => Without(moment, person.Id));
        return
        [
            .. written.SelectMany(
                one => EvaluationRows.Forget(school.Id, one.Moment.Id, one.Saves, one.Moment.State == MomentState.Done ? standIn : null)),
            .. EvaluationRows.Rewrite(school.Id, named),
        ];
    }

    private static bool Names(MomentRecord moment, PersonId person) => moment.ClosedBy == person || moment.Owner == Lead.OwnerOf(person);

    private static MomentRecord Without(MomentRecord moment, PersonId person) => moment with
    {
        ClosedBy = moment.ClosedBy == person ? null : moment.ClosedBy,
        Owner = moment.Owner == Lead.OwnerOf(person) ? Lead.Team : moment.Owner,
    };

    private async Task<IReadOnlyList<(MomentRecord Moment, IReadOnlyList<SaveRecord> Saves)>> WrittenAsync(
        Person person, SchoolProfile school, CancellationToken cancellationToken)
    {
        var written = new List<(MomentRecord, IReadOnlyList<SaveRecord>)>();
        foreach (var moment in await store.MomentsAsync(school.Id, cancellationToken))
        {
            var own = (await store.SavesAsync(school.Id, moment.Id, cancellationToken)).Where(save => save.Person == person.Id).ToList();
            if (own.Count > 0)
            {
                written.Add((moment, own));
            }
        }

        return written;
    }
}
