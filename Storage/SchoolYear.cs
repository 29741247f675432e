using System.Globalization;
using NodaTime;

namespace Welbevinden.Storage;

/// <summary>A school year: from 1 August to 31 July, as the law defines it. Written as <c>2026-2027</c>, in keys as well.</summary>
/// <param name="From">The calendar year it begins in.</param>
public readonly record struct SchoolYear(int From)
{
    public LocalDate FirstDay => new(From, 8, 1);

    public LocalDate LastDay => new(From + 1, 7, 31);

    public SchoolYear Next => new(From + 1);

    public SchoolYear Previous => new(From - 1);

    /// <summary>The school year a number of years later.</summary>
    public SchoolYear After(int years) => new(From + years);

    public bool Contains(LocalDate date) => Of(date) == this;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From:D4}-{From + 1:D4}");

    public static SchoolYear Of(LocalDate date) => new(date.Month >= 8 ? date.Year : date.Year - 1);

    /// <summary>Parses what <see cref="ToString"/> writes; null for anything else, as the text may be made up.</summary>
    public static SchoolYear? Parse(string? text) =>
        text is { Length: 9 }
        && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var from)
        && from is >= 1900 and <= 2999
        && text == new SchoolYear(from).ToString()
            ? new SchoolYear(from)
            : null;
}
