using Catalogue.Core.Joining;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;

namespace Catalogue.Tests.Joining;

/// <summary>Declarations of an invented company; a test says only what it is about.</summary>
internal static class Declarations
{
    private static int _numbers;

    /// <summary>One that nothing stands in the way of sending.</summary>
    public static Declaration Sound(string? number = null) => new()
    {
        Origin = CompanyOrigin.TradeRegister,
        Number = number ?? NewNumber(),
        Name = "Les Essais du Velay",
        LegalForm = "SARL",
        Founded = "2014",
        ApeCode = "62.02A",
        TradeRegister = "RCS Le Puy-en-Velay",
        Presentation = "Nous installons et dépannons.",
        Street = "3 rue des Essais",
        PostalCode = "43000",
        Commune = "Le Puy-en-Velay",
        Insee = "43157",
        ContactName = "Camille Essai",
        ContactPosition = "gérante",
        ContactPhone = "01 99 00 00 00",
        ContactEmail = "camille@essai.example",
        Specifications = ["site-internet", "centre-informatique"],
        Quality = "Un questionnaire après chaque intervention.",
        Pledges = Enum.GetValues<Pledge>(),
    };

    /// <summary>The number of a company that nobody else has.</summary>
    public static string NewNumber() => Siren.WithKey($"0009{Interlocked.Increment(ref _numbers):0000}").Digits;
}
