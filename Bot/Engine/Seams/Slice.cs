using System.Text.Json;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.Features;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Bot.Engine.Seams;

/// <summary>
/// What one feature brings to the bot: the verbs and commands people use, the things that fall due, and its own parts.
/// One line in <see cref="Slices"/> adds a feature; deleting that line and its folders removes it.
/// </summary>
internal sealed class Slice(IServiceCollection services)
{
    private static readonly Task<Outcome?> NotUnderstood = Task.FromResult<Outcome?>(null);

    public IServiceCollection Services => services;

    /// <summary>
    /// Handles the action of a card, also from a dialog. Only the audience gets through, in the personal chat alone unless
    /// <paramref name="places"/> says otherwise; the payload is already of its shape.
    /// </summary>
    public Slice OnVerb<TUseCase, TPayload>(
        Verb<TPayload> verb, Audience audience, Func<TUseCase, UseCase<TPayload>> handle, Places places = Places.Personal)
        where TUseCase : class
    {
        services.TryAddSingleton<TUseCase>();
        services.AddSingleton(provider => new VerbRoute(
            verb.Name, typeof(TUseCase), new Admission(audience, places), Typed(verb, handle(provider.GetRequiredService<TUseCase>()))));
        return this;
    }

    /// <summary>Handles a typed line, in the personal chat alone unless <paramref name="places"/> says otherwise.</summary>
    public Slice OnCommand<TUseCase>(
        Command command, Audience audience, Func<TUseCase, UseCase<string>> handle, Places places = Places.Personal)
        where TUseCase : class
    {
        services.TryAddSingleton<TUseCase>();
        services.AddSingleton(new OfferedCommand(command, audience));
        services.AddSingleton(provider => new CommandRoute(
            command, typeof(TUseCase), new Admission(audience, places), handle(provider.GetRequiredService<TUseCase>())));
        return this;
    }

    /// <summary>
    /// Treats the press of a button as the typed line that its payload names: the same guards, the same use case; the answer comes as a
    /// new message, so that the card with the buttons stays.
    /// </summary>
    public Slice OnLineButton<TPayload>(Verb<TPayload> verb, Func<TPayload, string> line)
        where TPayload : class
    {
        services.AddSingleton(
            new VerbRoute(verb.Name, typeof(TPayload), new Admission(Audience.Everybody, Places.Personal), (_, _, _) => NotUnderstood)
            {
                LineOf = data => verb.Read(data) is { } payload ? line(payload) : null,
            });
        return this;
    }

    /// <summary>Says something when the bot comes into a chat: somebody's own, a group chat or a channel.</summary>
    public Slice OnInstalled<TUseCase>(Func<TUseCase, InstalledUseCase> handle)
        where TUseCase : class
    {
        services.TryAddSingleton<TUseCase>();
        services.AddSingleton(provider => handle(provider.GetRequiredService<TUseCase>()));
        return this;
    }

    /// <summary>
    /// Does what falls due; what ends something says in <paramref name="ends"/> what waits when it does not come off, and is never given
    /// up.
    /// </summary>
    public Slice OnOccurrence<TUseCase>(OccurrenceKind kind, Func<TUseCase, DueUseCase> handle, Text? ends = null)
        where TUseCase : class
    {
        services.TryAddSingleton<TUseCase>();
        services.AddSingleton(
            provider => new OccurrenceRoute(kind, typeof(TUseCase), handle(provider.GetRequiredService<TUseCase>()), ends));
        return this;
    }

    /// <summary>
    /// Hears what people answer when they are offered a file, in the personal chat: no file is offered anywhere else. There is one such use
    /// case: it tells the files apart itself, and only it knows who may have which.
    /// </summary>
    public Slice OnFileAnswer<TUseCase>(Func<TUseCase, UseCase<FileAnswer>> handle)
        where TUseCase : class
    {
        services.TryAddSingleton<TUseCase>();
        services.AddSingleton(
            provider => new FileRoute(new Admission(Audience.Everybody, Places.Personal), handle(provider.GetRequiredService<TUseCase>())));
        return this;
    }

    private static Func<Caller, JsonElement, CancellationToken, Task<Outcome?>> Typed<TPayload>(
        Verb<TPayload> verb, UseCase<TPayload> useCase) =>
        async (caller, data, cancellationToken) => verb.Read(data) is { } payload
            ? await useCase(caller.Asks(payload), cancellationToken)
            : null;
}
