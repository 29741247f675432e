using System.Text.Json;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.Features;
using Welbevinden.Bot.School;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Bot.Engine.Dispatch;

/// <summary>A use case a person can start: loads, decides, and returns its effects as data.</summary>
internal delegate Task<Outcome> UseCase<TPayload>(Request<TPayload> request, CancellationToken cancellationToken);

/// <summary>A use case the clock starts. It may run again after a crash half-way.</summary>
internal delegate Task<Outcome> DueUseCase(DueRequest request, CancellationToken cancellationToken);

/// <summary>
/// What one feature brings to the bot: the verbs and commands people use, the things that fall due, and its own parts.
/// One line in <see cref="Slices"/> adds a feature; deleting that line and its folders removes it.
/// </summary>
internal sealed class Slice(IServiceCollection services)
{
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
        services.AddSingleton(provider => new CommandRoute(
            command, typeof(TUseCase), new Admission(audience, places), handle(provider.GetRequiredService<TUseCase>())));
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

/// <summary>A person who asks, before the payload is known.</summary>
internal sealed record Caller(Person Person, SchoolProfile School, Instant Now, Origin Origin)
{
    public Request<TPayload> Asks<TPayload>(TPayload payload) => new(Person, School, Now, payload, Origin);

    /// <summary>Why this caller may not, at the place of the question; null when admitted.</summary>
    public Refusal? RefusedBy(Admission admission) => admission.Refuses(Person, Origin.Conversation.Kind);
}

/// <summary>A verb and who handles it. The handler returns null when the payload is not of the verb's shape.</summary>
internal sealed record VerbRoute(
    string Verb, Type Owner, Admission Admission, Func<Caller, JsonElement, CancellationToken, Task<Outcome?>> HandleAsync);

/// <summary>A command and who handles it. The payload is what was typed after the command, trimmed; empty when nothing was.</summary>
internal sealed record CommandRoute(Command Command, Type Owner, Admission Admission, UseCase<string> HandleAsync);

/// <summary>A kind of occurrence, who does it, and what it ends, if it ends something.</summary>
internal sealed record OccurrenceRoute(OccurrenceKind Kind, Type Owner, DueUseCase HandleAsync, Text? Ends);

/// <summary>Who handles the answer to an offered file.</summary>
internal sealed record FileRoute(Admission Admission, UseCase<FileAnswer> HandleAsync);
