using Catalogue.Core.Shared;

namespace Catalogue.Core.Accounts;

/// <summary>An account is activated once; a password forgotten afterwards is asked for anew.</summary>
public sealed record AlreadyActivated() : Refusal("Ce compte est déjà activé : connectez-vous, ou demandez un nouveau mot de passe.");

/// <summary>Whom the provider vouches for has no role here: nobody invited them.</summary>
public sealed record UnknownStaff() : Refusal("Votre identité est reconnue, mais personne ne vous a encore ouvert d’accès à cet espace.");

/// <summary>An administrator closed their access.</summary>
public sealed record ClosedStaff() : Refusal("Votre accès à cet espace a été fermé.");

/// <summary>A4: nobody would be left to manage the company's people.</summary>
public sealed record LastManager()
    : Refusal("C’est le dernier gestionnaire de l’entreprise : donnez d’abord ce rôle à quelqu’un qui a déjà activé son compte.");

/// <summary>Somebody else took them out meanwhile.</summary>
public sealed record NotInTeam() : Refusal("Cette personne ne fait plus partie de l’entreprise.");

/// <summary>The address is a colleague's.</summary>
public sealed record AlreadyColleague(string Email) : Refusal($"{Email} est l’adresse de quelqu’un qui fait déjà partie de l’entreprise.");

/// <summary>An invitation waits for that address.</summary>
public sealed record AlreadyInvited(string Email)
    : Refusal($"Une invitation attend déjà {Email} : renvoyez-la ou annulez-la depuis la page de l’équipe.");

/// <summary>A company has a set number of people at most.</summary>
public sealed record TeamFull()
    : Refusal($"L’entreprise compte déjà {Team.MostPeople} personnes, invitations comprises : retirez quelqu’un ou annulez une invitation.");

/// <summary>Invitations are mails to people who asked nothing: a company sends a set number a day.</summary>
public sealed record TooManyInvitations()
    : Refusal($"{Team.MostInvitations} invitations sont parties depuis hier à la même heure : réessayez demain.");

/// <summary>What was to be sent again, or taken back, was taken up, taken back or too old.</summary>
public sealed record InvitationOver() : Refusal("Cette invitation n’attend plus de réponse.");

/// <summary>A link from a mail was used, taken back, or is too old, or there was never such a link.</summary>
public sealed record InvitationLinkOver()
    : Refusal("Cette invitation ne fonctionne plus : demandez-en une nouvelle à la personne qui vous a invité.");

/// <summary>The guest's address is that of an account: it joins once signed in.</summary>
public sealed record HasAccount() : Refusal("Vous avez déjà un compte : connectez-vous pour rejoindre l’entreprise.");

/// <summary>An administrator closed the account of that address.</summary>
public sealed record ClosedAccount() : Refusal("Le compte de cette adresse a été fermé : écrivez au ministère pour en savoir plus.");

/// <summary>A password that is not accepted, in the words of the rule that refuses it.</summary>
public sealed record RefusedPassword(string Why) : Refusal(Why);

/// <summary>A4: accounts are opened for validated partners.</summary>
public sealed record PartnerNotValidated() : Refusal("Cette entreprise n’est pas validée : aucun compte ne peut lui être ouvert.");

/// <summary>A4: somebody of the company can sign in; they invite the others.</summary>
public sealed record CompanyAlreadyActivated()
    : Refusal("Quelqu’un de cette entreprise a déjà activé son compte : c’est à l’entreprise d’inviter ses collègues.");

/// <summary>The declared address of the company's contact cannot be written to.</summary>
public sealed record ContactCannotBeReached(string Email) : Refusal($"L’adresse du contact déclaré, « {Email} », n’est pas une adresse électronique.");

/// <summary>Files are given to those who only see the ones they are given.</summary>
public sealed record NotMandated() : Refusal("Cette personne n’est pas mandataire, ou son accès a été fermé.");
