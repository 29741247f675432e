using NodaTime;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Calendar;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Calendar;

namespace Welbevinden.Bot.Features.Calendar;

/// <summary>Lays every moment of every core team beside what was done in calendars so far.</summary>
internal sealed class CalendarPlaces(IEnumerable<CalendarDays> sources)
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
            var days = await DaysAsync(school.Id, cancellationToken);
            var members = known.With(Role.CoreTeam, school.Id).ToDictionary(person => person.Id);
            var own = marks.Where(mark => mark.School == school.Id).ToDictionary(mark => (mark.Person, mark.Moment));
            var pairs = members.Keys.SelectMany(person => days.Keys.Select(day => (Person: person, Moment: day))).Union(own.Keys);
            places.AddRange(pairs.Select(pair => new CalendarPlace(
                pair.Person, school.TimeZone, days.GetValueOrDefault(pair.Moment), members.GetValueOrDefault(pair.Person),
                own.GetValueOrDefault(pair))));
        }

        return [
            .. places.OrderBy(place => place.Person.Value, StringComparer.Ordinal).ThenBy(place => place.Day?.Date ?? place.Mark!.Date),
        ];
    }

    /// <summary>The days of a school by their id, of every feature that plans any.</summary>
    public async Task<IReadOnlyDictionary<string, CalendarDay>> DaysAsync(SchoolId school, CancellationToken cancellationToken)
    {
        var days = new Dictionary<string, CalendarDay>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            foreach (var day in await source(school, cancellationToken))
            {
                days.Add(day.Id, day);
            }
        }

        return days;
    }
}

/// <summary>One day in the calendar of one person.</summary>
/// <param name="Person">Whose calendar.</param>
/// <param name="Zone">Of the school.</param>
/// <param name="Day">As planned now; null when it is no more.</param>
/// <param name="Member">The person, while in the core team.</param>
/// <param name="Mark">What was done so far; null for nothing.</param>
internal sealed record CalendarPlace(PersonId Person, DateTimeZone Zone, CalendarDay? Day, Person? Member, CalendarMark? Mark)
{
    /// <summary>The first mark of a moment that is to be put in the calendar of a member.</summary>
    public CalendarMark First() => new(Person, Day!.School, Day.Id, Day.Date, CalendarState.Asked, default)
    {
        Transaction = Guid.NewGuid().ToString(),
        Language = CalendarTexts.Code(Member?.Language ?? Language.Dutch),
    };
}
