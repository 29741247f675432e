using NodaTime;
using NodaTime.Text;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.Top3;
using Welbevinden.Cards.Model;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Top3;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>
/// Tells the core team and the analysis team a week ahead that a poll will open automatically, so that they can review the aspects or
/// cancel it this time.
/// </summary>
internal sealed class AnnounceTop3(Top3Store store, Top3Reach reach, Top3Rhythm rhythm)
{
    public static readonly OccurrenceKind Kind = new("top3.announce");

    public async Task<Outcome> HandleAsync(DueRequest due, CancellationToken cancellationToken)
    {
        var classes = reach.Classes(due.School.Id);
        if (classes.Count == 0
            || rhythm.OpeningOf(due.School, due.Occurrence.Date.PlusWeeks(1)) is not { } opening
            || due.Now >= opening.DueAt
            || await store.IsSkippedAsync(due.School.Id, opening.Nominal, cancellationToken))
        {
            return Outcome.Nothing;
        }

        var readers = await reach.WithoutPausedAsync(
            reach.Leading(due.School.Id), due.Today, cancellationToken);
        return Outcome.Nothing with
        {
            Messages = [
                .. readers.Select(
                    reader => Message(due.School, reader, opening, "announce", Card(due.School, reader, opening), opening.DueAt)),
            ],
        };
    }

    public Task<Outcome> SkipAsync(Request<Top3Opening> request, CancellationToken cancellationToken) =>
        SwitchAsync(request, skip: true, cancellationToken);

    public Task<Outcome> ResumeAsync(Request<Top3Opening> request, CancellationToken cancellationToken) =>
        SwitchAsync(request, skip: false, cancellationToken);

    /// <summary>The others who lead and do not pause hear of it at once; pressed by two, the second finds it done.</summary>
    private async Task<Outcome> SwitchAsync(Request<Top3Opening> request, bool skip, CancellationToken cancellationToken)
    {
        if (FilledIn.Date(request.Payload.Date, request.School.TimeZone) is not { } date
            || rhythm.OpeningOf(request.School, date) is not { } opening
            || request.Now >= opening.DueAt)
        {
            return new Reply.Refused(Top3Refusals.OpeningPast);
        }

        var isSkipped = await store.IsSkippedAsync(request.School.Id, date, cancellationToken);
        var others = await reach.WithoutPausedAsync(
            reach.Leading(request.School.Id).Where(person => person.Id != request.Person.Id), request.Today, cancellationToken);
        AdaptiveCard CardFor(Person reader) => Top3OpeningCard.Create(Switched(opening, request, skip, reader), reader.Language);
        return new Outcome(new Reply.Show(CardFor(request.Person)))
        {
            Writes = isSkipped == skip ? [] : [skip ? Top3Rows.Skip(request.School.Id, date) : Top3Rows.Resume(request.School.Id, date)],
            Messages = isSkipped == skip
                ? []
                : [
                    .. others.Select(
                        other => Message(
                            request.School, other, opening, $"switch-{request.Origin.ActivityId}", CardFor(other), opening.DueAt)),
                ],
        };
    }

    private AdaptiveCard Card(SchoolProfile school, Person reader, Moment.Planned opening)
    {
        var classes = reach.Classes(school.Id);
        return Top3AnnounceCard.Create(
            new Top3AnnounceView
            {
                Date = opening.Nominal,
                OpensAt = Top3Rhythm.InSchool(opening.DueAt, school),
                Mentors = classes.SelectMany(mentored => mentored.Mentors).Distinct().Count(),
                Classes = classes.Count,
                MayCallOff = reader.Has(Role.CoreTeam),
                MayEdit = reader.Has(Role.AnalysisTeam),
            },
            reader.Language);
    }

    private static Top3OpeningView Switched(Moment.Planned opening, Request<Top3Opening> request, bool skip, Person reader) => new()
    {
        Date = opening.Nominal,
        OpensAt = Top3Rhythm.InSchool(opening.DueAt, request.School),
        IsCalledOff = skip,
        By = reader.Id == request.Person.Id ? null : request.Person.Name,
        MayCallOff = reader.Has(Role.CoreTeam),
    };

    /// <summary>The messages about an opening, which are obsolete once it is there.</summary>
    public static MessageScope Of(SchoolId school, LocalDate opening) => new(GroupOf(school, opening));

    private static string GroupOf(SchoolId school, LocalDate opening) => $"top3-opening-{school}-{LocalDatePattern.Iso.Format(opening)}";

    private static OutgoingMessage Message(
        SchoolProfile school, Person reader, Moment.Planned opening, string kind, AdaptiveCard card, Instant expires) =>
        new(
            new MessageKey(GroupOf(school.Id, opening.Nominal), reader.Id.Value, kind),
            school.Id,
            new Recipient.Personal(reader.Id),
            card,
            expires);
}
