using System.Collections.Frozen;

namespace Catalogue.Web.Pages.OwnAccount;

/// <summary>What the pages of an account say once something is done, by the word that the address holds.</summary>
internal static class AccountNotices
{
    public const string Name = "nom", Password = "mot-de-passe", Address = "adresse", TwoFactorRemoved = "deux-etapes-retirees",
        SessionEnded = "appareil", SessionsEnded = "appareils";

    private static readonly FrozenDictionary<string, string> Sentences = new Dictionary<string, string>
    {
        [Name] = "Votre nom est changé.",
        [Password] = "Votre mot de passe est changé. Les autres appareils connectés à votre compte ne le sont plus.",
        [Address] = "Votre nouvelle adresse est confirmée : les messages du site y arrivent désormais.",
        [TwoFactorRemoved] = "La validation en deux étapes est retirée : votre mot de passe suffit de nouveau.",
        [SessionEnded] = "Cet appareil n’est plus connecté à votre compte.",
        [SessionsEnded] = "Seul cet appareil est encore connecté à votre compte.",
    }.ToFrozenDictionary();

    /// <summary>The sentence; null when nothing is called so.</summary>
    public static string? Find(string? word) => Sentences.GetValueOrDefault(word ?? "");
}
