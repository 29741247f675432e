using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.Engine.State;
using Welbevinden.Bot.School;
using Welbevinden.Bot.School.Graph;
using Welbevinden.Bot.School.Install;
using Welbevinden.Cards;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Bot.Admin.Check;

/// <summary>Adds the self-check.</summary>
internal static class CheckServices
{
    /// <summary>Requires the store, the channel, the outbox and the directory in the container.</summary>
    public static void AddCheck(this IServiceCollection services)
    {
        services.AddCheckSource<StorageProbe>(20, CheckTexts.Store, (check, cancellationToken) => check.LookAsync(cancellationToken));
        services.AddCheckSource<Seals>(25, CheckTexts.SealingKeys, KeysAsync);
        services.AddCheckSource<ChannelCheck>(
            30, CheckTexts.Token("Teams"), (check, cancellationToken) => check.LookAsync(cancellationToken));
        services.AddCheckSource<AddressCheck>(
            40, CheckTexts.PublicAddress, (check, cancellationToken) => check.LookAsync(cancellationToken));
        services.AddSingleton(s => new CheckSource(
            50,
            CheckTexts.Token("Graph"),
            async cancellationToken => s.GetService<GraphCheck>() is { } graph ? await graph.LookAsync(cancellationToken) : []));
        services.AddCheckSource<DirectoryCheck>(60, CheckTexts.List, (check, cancellationToken) => check.LookAsync(cancellationToken));
        services.AddSingleton(s => new CheckSource(
            65,
            CheckTexts.Installing,
            async cancellationToken =>
                s.GetService<InstallationCheck>() is { } installing ? await installing.LookAsync(cancellationToken) : []));
        services.AddCheckSource<ReachCheck>(70, CheckTexts.WithinReach, (check, cancellationToken) => check.LookAsync(cancellationToken));
        services.AddSingleton<SelfCheck>();
    }

    private static async Task<IReadOnlyList<CheckLine>> KeysAsync(Seals seals, CancellationToken cancellationToken) =>
        await seals.FaultAsync(cancellationToken) is { } fault ? [CheckLine.Wrong(CheckTexts.SealingKeys, new Text(fault, fault))]
            : seals.KeysAreOutsideStore ? [CheckLine.Ok(CheckTexts.SealingKeys)]
            : [];
}
