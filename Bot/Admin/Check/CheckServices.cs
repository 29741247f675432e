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
        services.AddSingleton(
            s => new CheckSource(
                20,
                CheckTexts.Store,
                cancellationToken => ActivatorUtilities.CreateInstance<StorageProbe>(s).LookAsync(cancellationToken)));
        services.AddSingleton(
            s => new CheckSource(
                25, CheckTexts.SealingKeys, cancellationToken => KeysAsync(s.GetRequiredService<Seals>(), cancellationToken)));
        services.AddSingleton(
            s => new CheckSource(
                30,
                CheckTexts.Token("Teams"),
                cancellationToken => ActivatorUtilities.CreateInstance<ChannelCheck>(s).LookAsync(cancellationToken)));
        services.AddSingleton(
            s => new CheckSource(
                40,
                CheckTexts.PublicAddress,
                cancellationToken => ActivatorUtilities.CreateInstance<AddressCheck>(s).LookAsync(cancellationToken)));
        services.AddSingleton(
            s => new CheckSource(
                50,
                CheckTexts.Token("Graph"),
                async cancellationToken => s.GetService<GraphCheck>() is { } graph ? await graph.LookAsync(cancellationToken) : []));
        services.AddSingleton(
            s => new CheckSource(
                60,
                CheckTexts.List,
                cancellationToken => ActivatorUtilities.CreateInstance<DirectoryCheck>(s).LookAsync(cancellationToken)));
        services.AddSingleton(
            s => new CheckSource(
                65,
                CheckTexts.Installing,
                async cancellationToken =>
                    s.GetService<InstallationCheck>() is { } installing ? await installing.LookAsync(cancellationToken) : []));
        services.AddSingleton(
            s => new CheckSource(
                70,
                CheckTexts.WithinReach,
                cancellationToken => ActivatorUtilities.CreateInstance<ReachCheck>(s).LookAsync(cancellationToken)));
        services.AddSingleton<SelfCheck>();
    }

    private static async Task<IReadOnlyList<CheckLine>> KeysAsync(Seals seals, CancellationToken cancellationToken) =>
        await seals.FaultAsync(cancellationToken) is { } fault ? [CheckLine.Wrong(CheckTexts.SealingKeys, new Text(fault, fault))]
            : seals.KeysAreOutsideStore ? [CheckLine.Ok(CheckTexts.SealingKeys)]
            : [];
}
