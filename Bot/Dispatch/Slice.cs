using System.Text.Json;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using Welbevinden.Bot.Directory;
using Welbevinden.Bot.Scheduling;
using Welbevinden.Bot.Teams;
using Welbevinden.Cards;
using Welbevinden.Cards.Help;

namespace Welbevinden.Bot.Dispatch;

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

    /// <summary>Handles the action of a card. Only the audience gets through; the payload is already of its shape.</summary>
    public Slice OnVerb<TUseCase, TPayload>(Verb<TPayload> verb, Audience audience, Func<TUseCase, UseCase<TPayload>> handle)
        where TUseCase : class
    {
        services.TryAddSingleton<TUseCase>();
        services.AddSingleton(provider => new VerbRoute(verb.Name, typeof(TUseCase), audience, Typed(verb, handle(provider.GetRequiredService<TUseCase>()))));
        return this;
    }

    /// <summary>Handles a typed line, in the personal chat and, when <paramref name="inGroups"/>, in channels and group chats.</summary>
    public Slice OnCommand<TUseCase>(Command command, Audience audience, Func<TUseCase, UseCase<string>> handle, bool inGroups = false)
        where TUseCase : class
    {
        services.TryAddSingleton<TUseCase>();
        services.AddSingleton(provider => new CommandRoute(command, typeof(TUseCase), audience, handle(provider.GetRequiredService<TUseCase>()), inGroups));
        return this;
    }

    /// <summary>Does what falls due; what ends something says in <paramref name="ends"/> what waits when it does not come off, and is never given up.</summary>
    public Slice OnOccurrence<TUseCase>(OccurrenceKind kind, Func<TUseCase, DueUseCase> handle, Text? ends = null)
        where TUseCase : class
    {
        services.TryAddSingleton<TUseCase>();
        services.AddSingleton(provider => new OccurrenceRoute(kind, typeof(TUseCase), handle(provider.GetRequiredService<TUseCase>()), ends));
        return this;
    }

    /// <summary>Hears what people answer when they are offered a file. There is one such use case: it tells the files apart itself.</summary>
    public Slice OnFileAnswer<TUseCase>(Func<TUseCase, UseCase<FileAnswer>> handle)
        where TUseCase : class
    {
        services.TryAddSingleton<TUseCase>();
        services.AddSingleton(provider => new FileRoute(handle(provider.GetRequiredService<TUseCase>())));
        return this;
    }

    private static Func<Caller, JsonElement, CancellationToken, Task<Outcome?>> Typed<TPayload>(Verb<TPayload> verb, UseCase<TPayload> useCase) =>
        async (caller, data, cancellationToken) => verb.Read(data) is { } payload
            ? await useCase(caller.Asks(payload), cancellationToken)
            : null;
}

/// <summary>Who may use something.</summary>
internal sealed record Audience
{
    private Audience(params Role[] roles) => Roles = roles;

    /// <summary>Any of these; empty means everybody the directory knows.</summary>
    public IReadOnlyList<Role> Roles { get; }

    /// <summary>True when more is asked than to be of the staff: then the roles are looked up freshly.</summary>
    public bool TakesRole => Roles.Any(role => role != Role.Staff);

    public static Audience Everybody { get; } = new();

    public static Audience Of(params Role[] roles) => new(roles);

    public bool Admits(Person person) => Roles.Count == 0 || Roles.Any(person.Has);
}

/// <summary>A person who asks, before the payload is known.</summary>
internal sealed record Caller(Person Person, School School, Instant Now, Origin Origin)
{
    public Request<TPayload> Asks<TPayload>(TPayload payload) => new(Person, School, Now, payload, Origin);
}

/// <summary>A verb and who handles it. The handler returns null when the payload is not of the verb's shape.</summary>
internal sealed record VerbRoute(string Verb, Type Owner, Audience Audience, Func<Caller, JsonElement, CancellationToken, Task<Outcome?>> HandleAsync);

/// <summary>A command and who handles it. The payload is what was typed after the command, trimmed; empty when nothing was.</summary>
internal sealed record CommandRoute(Command Command, Type Owner, Audience Audience, UseCase<string> HandleAsync, bool InGroups);

/// <summary>A kind of occurrence, who does it, and what it ends, if it ends something.</summary>
internal sealed record OccurrenceRoute(OccurrenceKind Kind, Type Owner, DueUseCase HandleAsync, Text? Ends);

/// <summary>Who handles the answer to an offered file.</summary>
internal sealed record FileRoute(UseCase<FileAnswer> HandleAsync);
