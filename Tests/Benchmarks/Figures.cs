using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Welbevinden.Benchmarks;

/// <summary>Runs a measurement three times and prints the result, with the machine.</summary>
internal static class Figures
{
    public const int Runs = 3;

    /// <summary>The machine and the build: without them a figure says little.</summary>
    public static void PrintMachine() => Console.WriteLine(
        $"{RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} cores (shared "
            + $"with the load), .NET {Environment.Version}, {Build}");

    /// <summary>Min, median and max of three runs.</summary>
    public static async Task<double[]> ThriceAsync(Func<Task<double>> measure)
    {
        var figures = new double[Runs];
        for (var run = 0; run < Runs; run++)
        {
            figures[run] = await measure();
        }

        Array.Sort(figures);
        return figures;
    }

    public static string Show(double[] sorted, string unit, string format = "N0") => string.Create(
        CultureInfo.InvariantCulture, $"min {sorted[0].ToString(format, CultureInfo.InvariantCulture),9}  median "
            + $"{sorted[1].ToString(format, CultureInfo.InvariantCulture),9}  max "
                + $"{sorted[2].ToString(format, CultureInfo.InvariantCulture),9} {unit}");

    /// <summary>The throughput per second of a number of workers over a period.</summary>
    public static async Task<double> RateAsync(int workers, TimeSpan during, Func<int, Func<Task>> make)
    {
        var watch = Stopwatch.StartNew();
        var done = await Task.WhenAll(Enumerable.Range(0, workers).Select(worker => Task.Run(async () =>
        {
            var act = make(worker);
            var acts = 0L;
            for (; watch.Elapsed < during; acts++)
            {
                await act();
            }

            return acts;
        })));
        return done.Sum() / watch.Elapsed.TotalSeconds;
    }

#if DEBUG
    private const string Build = "DEBUG build: no figures to quote";
#else
    private const string Build = "Release build";
#endif
}
