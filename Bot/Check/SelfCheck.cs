using Microsoft.Extensions.Options;
using Welbevinden.Bot.State;
using Welbevinden.Cards;
using Welbevinden.Cards.Check;
using Welbevinden.Storage;
using Welbevinden.Storage.Embedded;

namespace Welbevinden.Bot.Check;

/// <summary>Looks at some things and says how they are. Whatever knows how to look at itself registers one.</summary>
/// <param name="Order">Where its lines stand.</param>
/// <param name="What">What it looks at, for when it comes to nothing.</param>
internal sealed record CheckSource(int Order, Text What, Func<CancellationToken, Task<IReadOnlyList<CheckLine>>> LookAsync);

/// <summary>Looks at everything there is to look at, each within its time, and puts the lines in order.</summary>
internal sealed class SelfCheck(IEnumerable<CheckSource> sources)
{
    /// <summary>What somebody who typed "status" waits for; Teams gives fifteen seconds.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    public async Task<IReadOnlyList<CheckLine>> LookAsync(CancellationToken cancellationToken) =>
        [.. (await Task.WhenAll(sources.OrderBy(source => source.Order).Select(source => LookAsync(source, cancellationToken)))).SelectMany(lines => lines)];

    private static async Task<IReadOnlyList<CheckLine>> LookAsync(CheckSource source, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            return await source.LookAsync(patience.Token).WaitAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return [CheckLine.Wrong(CheckTexts.TooLong(source.What), CheckTexts.TooLongRemedy)];
        }
        catch (Exception settings) when (settings is OptionsValidationException or InvalidOperationException or FormatException)
        {
            return [CheckLine.NotSet(CheckTexts.NotChecked(source.What), CheckTexts.SettingsFirst)];
        }
        catch (Exception store) when (store is EmbeddedStoreException or StoreUnavailableException)
        {
            return [CheckLine.Wrong(source.What, new Text(store.Message, store.Message))];
        }
    }
}

/// <summary>Puts the self-check together.</summary>
internal static class CheckServices
{
    /// <summary>Needs the store, the channel, the outbox and the directory in the container.</summary>
    public static void AddCheck(this IServiceCollection services)
    {
        services.AddSingleton(s => new CheckSource(20, CheckTexts.Store, cancellationToken => ActivatorUtilities.CreateInstance<StorageProbe>(s).LookAsync(cancellationToken)));
        services.AddSingleton(s => new CheckSource(25, CheckTexts.SealingKeys, cancellationToken => KeysAsync(s.GetRequiredService<Seals>(), cancellationToken)));
        services.AddSingleton(s => new CheckSource(30, CheckTexts.Token("Teams"), cancellationToken => ActivatorUtilities.CreateInstance<ChannelCheck>(s).LookAsync(cancellationToken)));
        services.AddSingleton(s => new CheckSource(40, CheckTexts.PublicAddress, cancellationToken => ActivatorUtilities.CreateInstance<AddressCheck>(s).LookAsync(cancellationToken)));
        services.AddSingleton(s => new CheckSource(70, CheckTexts.WithinReach, cancellationToken => ActivatorUtilities.CreateInstance<ReachCheck>(s).LookAsync(cancellationToken)));
        services.AddSingleton<SelfCheck>();
    }
    private static async Task<IReadOnlyList<CheckLine>> KeysAsync(Seals seals, CancellationToken cancellationToken) =>
        await seals.FaultAsync(cancellationToken) is { } fault ? [CheckLine.Wrong(CheckTexts.SealingKeys, new Text(fault, fault))]
            : seals.KeysLieOutside ? [CheckLine.Ok(CheckTexts.SealingKeys)]
            : [];
}
