using Catalogue.Core.Shared;

namespace Catalogue.Core.Accounts;

/// <summary>An account is activated once; a password forgotten afterwards is asked for anew.</summary>
public sealed record AlreadyActivated() : Refusal("Ce compte est déjà activé : connectez-vous, ou demandez un nouveau mot de passe.");

/// <summary>The password of who is signed in, asked for once more, is another.</summary>
public sealed record WrongPassword() : Refusal("Ce n’est pas votre mot de passe actuel : écrivez-le de nouveau.");

/// <summary>The password was asked for again, and was wrong too often.</summary>
public sealed record AskedTooOften() : Refusal("Trop d’essais : attendez un quart d’heure, puis recommencez.");

/// <summary>The new password is the one before.</summary>
public sealed record SamePassword() : Refusal("C’est déjà votre mot de passe : choisissez-en un autre.");

/// <summary>There is no name, or it is too long.</summary>
public sealed record NameRefused() : Refusal($"Écrivez votre prénom et votre nom, en {PersonName.LongestName} caractères au plus.");

/// <summary>What was typed is no address.</summary>
public sealed record AddressRefused() : Refusal("Écrivez une adresse électronique entière, comme nom@exemple.fr.");

/// <summary>The new address is the one before.</summary>
public sealed record AddressUnchanged() : Refusal("C’est déjà l’adresse de votre compte.");

/// <summary>Too many addresses were asked for: each of them receives a mail.</summary>
public sealed record TooManyAddresses() : Refusal("Vous avez demandé plusieurs changements d’adresse : attendez demain pour en demander un autre.");

/// <summary>The link to a new address was used, took too long, or another came after it.</summary>
public sealed record AddressLinkEnded() : Refusal("Ce lien ne sert plus : il a déjà servi, il a plus d’un jour, ou vous en avez demandé un autre depuis.");

/// <summary>Another account has the address; told only to who has shown that it is theirs.</summary>
public sealed record AddressTaken() : Refusal("Cette adresse est celle d’un autre compte : servez-vous de cet autre compte, ou choisissez une autre adresse.");

/// <summary>The account was changed from elsewhere meanwhile.</summary>
public sealed record ChangedElsewhere() : Refusal("Ce compte vient d’être modifié dans une autre fenêtre : recommencez.");

/// <summary>No key waits for its first code: it took too long, or was begun elsewhere.</summary>
public sealed record SetupEnded() : Refusal("Cette préparation est terminée, ou elle a pris plus d’une heure : recommencez depuis le début.");

/// <summary>It is not the code that the phone shows.</summary>
public sealed record WrongFirstCode() : Refusal("Ce n’est pas le code attendu : recopiez les six chiffres que l’application affiche en ce moment.");

/// <summary>The account signs in with its password alone.</summary>
public sealed record TwoFactorIsOff() : Refusal("La validation en deux étapes n’est pas activée sur ce compte.");

/// <summary>No session of one's own that holds is called so.</summary>
public sealed record SessionIsOver() : Refusal("Cet appareil n’est plus connecté à votre compte.");

/// <summary>The same whether there is such an account, whether its password is another, or whether it may not be used.</summary>
public sealed record WrongSignIn() : Refusal("Ce code ou cette adresse et ce mot de passe ne vont pas ensemble. Vérifiez-les, ou demandez un nouveau mot de passe.");

/// <summary>Too many wrong tries for this sign-in, from this browser or from all those that are not known.</summary>
/// <param name="Until">When the next try may be made.</param>
public sealed record TooManyTries(DateTimeOffset Until) : Refusal(
    $"Trop d’essais pour ce compte : réessayez le {FrenchDate.WithTime(Until)}. Pour ne pas attendre, demandez un lien avec « Mot de passe oublié ».");

/// <summary>A code that does not open the account, or that has served.</summary>
/// <param name="IsRecovery">Whether a recovery code was asked for.</param>
public sealed record WrongCode(bool IsRecovery) : Refusal(IsRecovery
    ? "Ce code de secours n’est pas le bon, ou il a déjà servi : essayez-en un autre."
    : "Ce code n’est pas le bon, ou il a déjà servi : attendez le suivant et tapez-le.");

/// <summary>Between password and code too much time went by, or the password was changed.</summary>
public sealed record SignInTooOld() : Refusal("Trop de temps a passé depuis votre mot de passe : connectez-vous de nouveau.");

/// <summary>Its time is over, it has served, or it never was one of ours.</summary>
public sealed record LinkNoLongerWorks() : Refusal("Ce lien ne marche plus : demandez-en un nouveau.");

/// <param name="Length">Characters of the password.</param>
public sealed record PasswordTooShort(int Length)
    : Refusal($"Ce mot de passe a {Length} caractère{(Length > 1 ? "s" : "")} : il en faut au moins {PasswordRules.Shortest}.");

/// <param name="Length">Characters of the password.</param>
public sealed record PasswordTooLong(int Length)
    : Refusal($"Ce mot de passe a {Length} caractères : gardez-en {PasswordRules.Longest} au plus.");

/// <summary>It is among the first that somebody would try.</summary>
public sealed record PasswordTooCommon()
    : Refusal("Ce mot de passe est trop facile à deviner : prenez par exemple quatre mots sans rapport entre eux.");

/// <summary>It is made of what is known of its owner.</summary>
public sealed record PasswordTellsOwner()
    : Refusal("Ce mot de passe ressemble à votre nom, à votre adresse, à votre entreprise ou au nom du site : prenez d’autres mots.");
