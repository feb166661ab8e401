using Catalogue.Core.Shared;

namespace Catalogue.Core.Accounts.Staff;

/// <summary>Whom the provider vouches for has no role here: nobody invited them.</summary>
public sealed record UnknownStaff() : Refusal("Votre identité est reconnue, mais personne ne vous a encore ouvert d’accès à cet espace.");

/// <summary>An administrator closed their access.</summary>
public sealed record ClosedStaff() : Refusal("Votre accès à cet espace a été fermé.");

/// <summary>Files are given to those who only see the ones they are given.</summary>
public sealed record NotMandated() : Refusal("Cette personne n’est pas mandataire, ou son accès a été fermé.");
