using Microsoft.Extensions.Diagnostics.HealthChecks;
using Welbevinden.Bot.School.File;
using Welbevinden.Bot.School.Graph;
using Welbevinden.Cards.School;

namespace Welbevinden.Bot.School;

/// <summary>Reports whether there is a directory and whether the newest file is in force; what is wrong, by line, for the log.</summary>
internal sealed class DirectoryHealth(FileDirectory directory, IDirectory inForce) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(
            inForce.RolesAreTooOld
                ? HealthCheckResult.Degraded(
                    $"the directory could not be read well for too long: what needs a role is refused. {Wrong().Description}")
                : Wrong());

    private HealthCheckResult Wrong() =>
        inForce is GraphDirectory graph && directory.State is { Snapshot: not null, Faults: [], Unreadable: null }
            ? Result(graph.State)
            : Result(directory.State);

    private static HealthCheckResult Result(GraphInForce state) => (state.Roster, state.Trouble) switch
    {
        ({ }, _) when state.WrongSettings is { } wrong => HealthCheckResult.Degraded(
            $"the settings before the last change are in force; the newest are not: {wrong}"),
        ({ Snapshot: var good }, null) => HealthCheckResult.Healthy(
            $"{good.Schools.Count} schools, {good.People.Count} people, {good.Classes.Count} classes"),
        ({ }, { } trouble) => HealthCheckResult.Degraded(
            $"the last good directory is in force; the newest reading is not: {trouble} ({state.Detail}). "
                + $"{DirectoryTexts.Remedy(trouble).English}"),
        (null, { } trouble) => HealthCheckResult.Unhealthy(
            $"no directory yet: {trouble} ({state.Detail}). {DirectoryTexts.Remedy(trouble).English}"),
        (null, null) => HealthCheckResult.Unhealthy("no directory yet: Graph has not answered so far"),
    };

    private static HealthCheckResult Result(DirectoryState state) => (state.Snapshot, Trouble(state)) switch
    {
        ({ } good, null) => HealthCheckResult.Healthy(
            $"{good.Schools.Count} schools, {good.People.Count} people, {good.Classes.Count} classes"),
        ({ }, { } trouble) => HealthCheckResult.Degraded($"the last good directory is in force; the newest is not: {trouble}"),
        (null, var trouble) => HealthCheckResult.Unhealthy($"no directory yet: {trouble ?? "the file has not been read"}"),
    };

    private static string? Trouble(DirectoryState state)
    {
        if (state.Unreadable is { } unreadable)
        {
            return $"{unreadable.Setting}: {unreadable.Why}";
        }

        if (state.Faults.Count == 0)
        {
            return null;
        }

        var shown = string.Join(
            "; ", state.Faults.Take(DirectoryState.MaxFaultsShown).Select(fault => $"{fault.Setting}, {fault.WithoutWord}"));
        return state.Faults.Count > DirectoryState.MaxFaultsShown
            ? $"{shown}; and {state.Faults.Count - DirectoryState.MaxFaultsShown} more"
            : shown;
    }
}
