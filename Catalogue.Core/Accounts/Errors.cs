using Catalogue.Core.Shared;

namespace Catalogue.Core.Accounts;

/// <summary>An account is activated once; a password forgotten afterwards is asked for anew.</summary>
public sealed record AlreadyActivated() : Refusal("Ce compte est déjà activé : connectez-vous, ou demandez un nouveau mot de passe.");

/// <summary>Whom the provider vouches for has no role here: nobody invited them.</summary>
public sealed record UnknownStaff() : Refusal("Votre identité est reconnue, mais personne ne vous a encore ouvert d’accès à cet espace.");

/// <summary>An administrator closed their access.</summary>
public sealed record ClosedStaff() : Refusal("Votre accès à cet espace a été fermé.");
