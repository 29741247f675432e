namespace Welbevinden.LocalTeams;

/// <summary>The options of a stand-in for Teams. Ports are on loopback; 0 takes a free one.</summary>
internal sealed record LocalTeamsOptions
{
    /// <summary>Port of what the bot talks to: OpenID metadata, token endpoint, connector.</summary>
    public int ChannelPort { get; init; }

    /// <summary>Port of the page and of the control API.</summary>
    public int PagePort { get; init; }

    /// <summary>False for tests that need no page and no control API.</summary>
    public bool WithPage { get; init; } = true;

    public string AppId { get; init; } = "5d0f1c0a-7a54-4f62-9d0c-6f0b8f1f2a11";

    public string AppPassword { get; init; } = "only-for-the-stand-in";

    public string TenantId { get; init; } = "6f1c9a52-3c1e-4d0e-8b7a-2d9e4c5b6a70";

    /// <summary>Where the bot listens, without a path; may be set later by <see cref="LocalTeamsServer.PointToBot"/>.</summary>
    public string? BotUrl { get; init; }

    /// <summary>
    /// Directory file (contract) with the people of the stand-in; null for nobody. Its tenantId overrides <see cref="TenantId"/>.
    /// </summary>
    public string? DirectoryFile { get; init; }

    public TimeProvider Time { get; init; } = new SimulatedTime();

    /// <summary>After this the same invoke is sent again under a new id (platform facts section 4).</summary>
    public TimeSpan InvokeTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>False only for tests of other things that would be slowed down by the platform's limits.</summary>
    public bool EnforceLimits { get; init; } = true;
}
