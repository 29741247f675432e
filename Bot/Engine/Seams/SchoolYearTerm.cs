using Microsoft.Extensions.Options;
using NodaTime;
using Welbevinden.Storage;

namespace Welbevinden.Bot.Engine.Seams;

/// <summary>Until when what belongs to a school year is kept. The present school year and those to come are never over.</summary>
internal sealed class SchoolYearTerm(IOptions<RetentionOptions> options)
{
    /// <summary>There was no bot to write anything of an earlier one.</summary>
    private static readonly SchoolYear First = new(2025);

    /// <summary>The last day on which it is kept: the end of a school year.</summary>
    public LocalDate KeptUntil(SchoolYear year) => year.After(options.Value.KeepSchoolYears).LastDay;

    public bool IsOver(SchoolYear year, LocalDate today) => KeptUntil(year) < today;

    /// <summary>Every school year that is over, oldest first: for what is stored by the year, without a list of years.</summary>
    public IEnumerable<SchoolYear> Over(LocalDate today)
    {
        for (var year = First; IsOver(year, today); year = year.Next)
        {
            yield return year;
        }
    }
}
