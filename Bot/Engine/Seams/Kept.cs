using System.Globalization;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.Engine.Seams;

/// <summary>One kind of thing that a table keeps, as the school file tells it with the settings in force.</summary>
/// <param name="Table">Which table.</param>
/// <param name="Tell">Tells it; null when the part that would keep it is off.</param>
internal sealed record KeptIn(Table Table, Func<SettingsInForce, Kept?> Tell);

/// <summary>What is kept, of whom, for how long: a row of the retention table. In Dutch, for the school file.</summary>
/// <param name="What">What it is.</param>
/// <param name="OfWhom">Of whom; "niemand" when it tells of no person.</param>
/// <param name="Term">For how long.</param>
internal sealed record Kept(string What, string OfWhom, string Term)
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>
    /// The name of the <see cref="RetentionSource"/> that erases it when the term is over; null when something else does.
    /// </summary>
    public string? ErasedBy { get; init; }

    /// <summary>
    /// True for what is erased neither automatically nor by the person it is about; <see cref="Term"/> then says why it stays.
    /// </summary>
    public bool Stays { get; init; }

    public static string Days(int days) => days == 1 ? "1 dag" : string.Create(Dutch, $"{days} dagen");

    /// <summary>"het schooljaar van het plan en nog 3 schooljaren daarna".</summary>
    /// <param name="of">Of what the school year is; empty for the school year itself.</param>
    /// <param name="years">How many school years after it.</param>
    public static string SchoolYears(string of, int years) =>
        $"het schooljaar {(of.Length == 0 ? "" : $"van {of} ")}en nog {Years(years)} daarna";

    public static string Years(int years) => years == 1 ? "1 schooljaar" : string.Create(Dutch, $"{years} schooljaren");
}
