using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Evaluation;
using Welbevinden.Cards.Model;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Evaluation;

namespace Welbevinden.Bot.Features.Evaluation;

/// <summary>The cards of an evaluation for one reader, made from what is stored.</summary>
internal sealed class EvaluationCards(
    EvaluationReach reach, IEnumerable<CalendarSource> calendars, IEnumerable<AfterEvaluation> next)
{
    /// <summary>
    /// The form shows at most this many other people per item, and this much of each text; a separate card shows everything side by side.
    /// </summary>
    private const int MaxOthers = 5;

    private const int MaxShortLength = 100;

    /// <summary>The whole evaluation, or its outcome once it is closed.</summary>
    public AdaptiveCard Whole(
        LoadedEvaluation evaluation, Person reader, SchoolProfile school, EvaluationOccasion occasion = EvaluationOccasion.Asked,
        Text? notice = null, bool isInCalendar = false, string? chosen = null, string? snoozeDays = null) =>
        evaluation.Moment.State == MomentState.Done
            ? EvaluationDoneCard.Create(
                EvaluationOutcome.Of(evaluation).View(school, Names(school), notice, [.. next.Select(one => one.Command)]), reader.Language)
            : EvaluationCard.Create(
                View(evaluation, reader, school) with
                {
                    Occasion = occasion,
                    Notice = notice,
                    IsInCalendar = isInCalendar,
                    Chosen = chosen,
                    SnoozeDays = snoozeDays,
                },
                reader.Language);

    /// <summary>One part of the form.</summary>
    /// <param name="evaluation">Its current state.</param>
    /// <param name="part">Which part.</param>
    /// <param name="reader">Who fills it in.</param>
    /// <param name="school">The reader's school.</param>
    /// <param name="typed">The values of the fields when they differ from what is stored.</param>
    /// <param name="notice">What to say above the form.</param>
    /// <param name="isWrong">False when the notice says that something went well.</param>
    public AdaptiveCard Part(
        LoadedEvaluation evaluation, FormPart part, Person reader, SchoolProfile school,
        (int Seen, IReadOnlyDictionary<string, string> Values)? typed = null, Text? notice = null, bool isWrong = false)
    {
        var parts = EvaluationForm.Of(evaluation.Plan);
        var own = evaluation.Of(reader.Id);
        var view = new EvaluationPartView
        {
            Id = evaluation.Moment.Id,
            Code = part.Code,
            Name = part.Name,
            Number = 1 + parts.TakeWhile(one => one.Code != part.Code).Count(),
            Count = parts.Count,
            Plan = evaluation.Plan.Version,
            Seen = typed?.Seen ?? own.Newest,
            Items = [
                .. part.Items.Select(
                    item => Item(evaluation, item, reader, school, field => typed?.Values.GetValueOrDefault(field) ?? own.Shown(field))),
            ],
            Notice = notice,
            NoticeIsWrong = isWrong,
        };
        return EvaluationPartCard.Create(view, reader.Language);
    }

    public Func<PersonId, string?> Names(SchoolProfile school) => person => reach.NameOf(school.Id, person);

    /// <summary>Whether the bot has already put the moment in this reader's calendar.</summary>
    public async Task<bool> IsInCalendarAsync(MomentRecord moment, PersonId reader, CancellationToken cancellationToken)
    {
        foreach (var has in calendars)
        {
            if (await has(MomentDays.Of(moment), reader, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Who prepares the moment, as a sentence for this reader.</summary>
    public Text Lead(MomentRecord moment, EvaluatedPlan plan, PersonId reader) =>
        Evaluation.Lead.Of(moment.Owner, plan.Roles, reach.CoreTeam(moment.School)).Sentence(reader);

    private EvaluationView View(LoadedEvaluation evaluation, Person reader, SchoolProfile school)
    {
        var own = evaluation.Of(reader.Id);
        PartLine[] parts = [
            .. EvaluationForm
                .Of(evaluation.Plan)
                .Select(part => new PartLine(part.Code, part.Name, part.Fields.Any(field => own.Shown(field).Length > 0))),
        ];
        return new EvaluationView
        {
            Id = evaluation.Moment.Id,
            Date = evaluation.Moment.Date,
            Lead = Lead(evaluation.Moment, evaluation.Plan, reader.Id),
            Parts = parts,
            FirstOpen = (parts.FirstOrDefault(part => !part.IsFilled) ?? parts[0]).Code,
            FilledBy = [
                .. evaluation.ByPerson
                    .Where(one => !Contribution.Of(one).IsEmpty)
                    .Select(one => NameOf(school, one.Key).In(reader.Language)),
            ],
            HasPlan = evaluation.Plan.Goals.Count + evaluation.Plan.Activities.Count > 0,
        };
    }

    private PartItem Item(LoadedEvaluation evaluation, FormItem item, Person reader, SchoolProfile school, Func<string, string> shown)
    {
        var others = evaluation.ByPerson.Where(one => one.Key != reader.Id)
            .Select(
                one => (
                    Who: NameOf(school, one.Key).In(reader.Language),
                    What: WrittenLine.About(Contribution.Of(one), item, MaxShortLength)))
            .Where(line => line.What is not null)
            .Select(line => (line.Who, line.What!))
            .ToList();
        return new PartItem(
            item.Id,
            item.Number,
            item.Title.In(reader.Language),
            [.. item.Kinds.Select(kind => new PartField(kind, shown(EvaluationFields.Name(kind, item.Id))))],
            others.Count <= MaxOthers ? others : [.. others.Take(MaxOthers), WrittenLine.More(others.Count - MaxOthers)]);
    }

    private Text NameOf(SchoolProfile school, PersonId person) => WrittenLine.NameOf(Names(school)(person));
}
