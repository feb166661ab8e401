using Catalogue.Core.Partners;

namespace Catalogue.Web.Wording;

/// <summary>What every partner commits itself to towards its clients, in words (A16).</summary>
internal static class PledgeWords
{
    private static readonly (Pledge Pledge, string Code, string Words)[] All =
    [
        (Pledge.ClearAdvice, "conseil", "écouter le besoin avant de proposer, et donner un conseil clair, même quand il vaut mieux ne rien acheter"),
        (Pledge.NamedContact, "personne", "nommer une personne qui suit le client"),
        (Pledge.SecurityAdvice, "securite", "conseiller le client sur la sécurité de son installation et de ses données"),
        (Pledge.DeliveryTimes, "delais", "annoncer les délais, les tenir, et prévenir d’un retard"),
        (Pledge.OnlineSales, "vente", "respecter les règles de la vente en ligne"),
        (Pledge.Pedagogy, "pedagogie", "expliquer, avec patience et dans des mots simples"),
    ];

    /// <summary>As it goes on after « nous nous engageons à ».</summary>
    public static string Of(Pledge pledge) => Array.Find(All, one => one.Pledge == pledge).Words;

    /// <summary>How a form writes it.</summary>
    public static string CodeOf(Pledge pledge) => Array.Find(All, one => one.Pledge == pledge).Code;
}
