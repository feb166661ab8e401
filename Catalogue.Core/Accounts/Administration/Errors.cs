using Catalogue.Core.Shared;

namespace Catalogue.Core.Accounts.Administration;

/// <summary>An invitation goes to one address.</summary>
public sealed record NotAnEmailAddress() : Refusal("Cette adresse électronique n’est pas complète : écrivez-la comme « nom@exemple.fr ».");

/// <summary>Somebody without a role could enter nothing.</summary>
public sealed record NoRoleGiven() : Refusal("Choisissez au moins un rôle : sans rôle, cette personne ne verrait rien.");

/// <summary>Whom one would invite is known and closed out: an invitation would not let them in.</summary>
public sealed record InvitedIsClosed() : Refusal("L’accès de cette personne est fermé : rouvrez-le sur sa page.");

/// <summary>An invitation that was taken up or taken back is neither sent again nor taken back.</summary>
public sealed record InvitationEnded() : Refusal("Cette invitation n’attend plus : elle a été acceptée ou reprise.");

/// <summary>A position stands on one line of a letter.</summary>
public sealed record PositionTooLong() : Refusal($"Gardez {Staff.StaffMember.LongestPosition} caractères au plus.");

/// <summary>One would lock oneself out by mistake.</summary>
public sealed record OwnAccess() : Refusal("On ne ferme pas son propre accès : demandez-le à un autre administrateur.");

/// <summary>One would no longer be able to give it back to oneself.</summary>
public sealed record OwnAdministratorRole() : Refusal("On ne se retire pas le rôle d’administrateur : demandez-le à un autre administrateur.");

/// <summary>Nobody could let anybody in any more.</summary>
public sealed record LastAdministrator() : Refusal("C’est le dernier administrateur : donnez d’abord ce rôle à quelqu’un d’autre.");

/// <summary>The command line makes the first administrator only; the others are invited by one.</summary>
public sealed record AdministratorExists() : Refusal("Il y a déjà un administrateur : lui seul peut en inviter un autre, une fois connecté.");
