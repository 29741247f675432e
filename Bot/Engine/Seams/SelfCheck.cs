using Microsoft.Extensions.Options;
using Welbevinden.Cards;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage.Tables;
using Welbevinden.Storage.Tables.Embedded;

namespace Welbevinden.Bot.Engine.Seams;

/// <summary>Looks at some things and says how they are. Whatever knows how to look at itself registers one.</summary>
/// <param name="Order">Where its lines stand.</param>
/// <param name="What">What it looks at, for when it comes to nothing.</param>
internal sealed record CheckSource(int Order, Text What, Func<CancellationToken, Task<IReadOnlyList<CheckLine>>> LookAsync);

/// <summary>Registers what the self-check looks at.</summary>
internal static class CheckSources
{
    /// <summary>
    /// The part is made only when it is looked at: what it needs, such as the store, may be what is broken, and that is a line of the
    /// check then.
    /// </summary>
    public static void AddCheckSource<TPart>(
        this IServiceCollection services, int order, Text what, Func<TPart, CancellationToken, Task<IReadOnlyList<CheckLine>>> look)
        where TPart : class =>
        services.AddSingleton(provider => new CheckSource(
            order, what, cancellationToken => look(ActivatorUtilities.GetServiceOrCreateInstance<TPart>(provider), cancellationToken)));
}

/// <summary>Looks at everything there is to look at, each within its time, and puts the lines in order.</summary>
internal sealed class SelfCheck(IEnumerable<CheckSource> sources)
{
    /// <summary>What somebody who typed "status" waits for; Teams gives fifteen seconds.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    public async Task<IReadOnlyList<CheckLine>> LookAsync(CancellationToken cancellationToken) =>
    [
        .. (await Task.WhenAll(sources.OrderBy(source => source.Order).Select(source => LookAsync(source, cancellationToken))))
            .SelectMany(lines => lines),
    ];

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
