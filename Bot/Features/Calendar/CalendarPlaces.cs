using NodaTime;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Calendar;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Calendar;
using Welbevinden.Storage.Features.Evaluation;

namespace Welbevinden.Bot.Features.Calendar;

/// <summary>Lays every moment of every core team beside what was done in calendars so far.</summary>
internal sealed class CalendarPlaces(EvaluationStore evaluations)
{
    /// <summary>
    /// All of it, person after person: who is in the core team now, and whoever has a mark. Of a school that vanished from the directory
    /// nothing is touched: it may be a mistake.
    /// </summary>
    public async Task<IReadOnlyList<CalendarPlace>> BesideAsync(
        IReadOnlyList<CalendarMark> marks, DirectorySnapshot known, CancellationToken cancellationToken)
    {
        var places = new List<CalendarPlace>();
        foreach (var school in known.Schools.Values)
        {
            var moments = (await evaluations.MomentsAsync(school.Id, cancellationToken)).ToDictionary(
                moment => moment.Id, StringComparer.Ordinal);
            var members = known.With(Role.CoreTeam, school.Id).ToDictionary(person => person.Id);
            var own = marks.Where(mark => mark.School == school.Id).ToDictionary(mark => (mark.Person, mark.Moment));
            var pairs = members.Keys.SelectMany(person => moments.Keys.Select(moment => (Person: person, Moment: moment))).Union(own.Keys);
            places.AddRange(pairs.Select(pair => new CalendarPlace(
                pair.Person, school.TimeZone, moments.GetValueOrDefault(pair.Moment), members.GetValueOrDefault(pair.Person),
                own.GetValueOrDefault(pair))));
        }

        return [
            .. places.OrderBy(place => place.Person.Value, StringComparer.Ordinal).ThenBy(place => place.Moment?.Date ?? place.Mark!.Date),
        ];
    }
}

/// <summary>One moment in the calendar of one person.</summary>
/// <param name="Person">Whose calendar.</param>
/// <param name="Zone">Of the school.</param>
/// <param name="Moment">As it stands; null when there is none any more.</param>
/// <param name="Member">The person, while in the core team.</param>
/// <param name="Mark">What was done so far; null for nothing.</param>
internal sealed record CalendarPlace(PersonId Person, DateTimeZone Zone, MomentRecord? Moment, Person? Member, CalendarMark? Mark)
{
    /// <summary>The first mark of a moment that is to be put in the calendar of a member.</summary>
    public CalendarMark First() => new(Person, Moment!.School, Moment.Id, Moment.Date, CalendarState.Asked, default)
    {
        Transaction = Guid.NewGuid().ToString(),
        Language = CalendarTexts.Code(Member?.Language ?? Language.Dutch),
    };
}
