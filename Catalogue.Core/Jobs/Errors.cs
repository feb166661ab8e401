using Catalogue.Core.Shared;

namespace Catalogue.Core.Jobs;

/// <summary>It is being done at this very moment.</summary>
public sealed record JobIsRunning() : Refusal("Ce travail est déjà en cours\u00a0: attendez qu’il finisse.");
