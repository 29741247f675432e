using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Export;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Bot.Features.Export;

/// <summary>The reports of all features: lists those that a person can choose, and makes one of them as a file.</summary>
internal sealed class Reports
{
    private const int MaxParameters = 200;

    private readonly Dictionary<string, ReportSource> _sources = new(StringComparer.Ordinal);

    /// <summary>Indexes every source by its kind.</summary>
    /// <exception cref="InvalidOperationException">Two sources have the same kind: start-up stops and names it.</exception>
    public Reports(IEnumerable<ReportSource> sources)
    {
        foreach (var source in sources)
        {
            if (!_sources.TryAdd(source.Kind, source))
            {
                throw new InvalidOperationException($"The report '{source.Kind}' is registered twice. Keep one.");
            }
        }
    }

    public async Task<IReadOnlyList<ExportChoice>> ChoicesAsync(Request<NoPayload> request, CancellationToken cancellationToken)
    {
        var choices = new List<ExportChoice>();
        foreach (var source in _sources.Values.Where(source => source.Audience.Admits(request.Person)))
        {
            var own = await source.ChoicesAsync(request, cancellationToken);
            choices.AddRange(own.Select(choice => new ExportChoice(source.Kind, choice.Parameters, choice.Title)));
        }

        return choices;
    }

    /// <summary>The file, made now; null when there is no such report or this person may not have it.</summary>
    public async Task<ReportFile?> MakeAsync(Request<ExportAsk> request, CancellationToken cancellationToken)
    {
        var (kind, parameters, format) = request.Payload;
        if (!_sources.TryGetValue(kind, out var source) || parameters.Length > MaxParameters || !source.Audience.Admits(request.Person))
        {
            return null;
        }

        return await source.MakeAsync(request.With(parameters), cancellationToken) is { } report
            ? ReportFile.Of(report, format, request.Language)
            : null;
    }
}
