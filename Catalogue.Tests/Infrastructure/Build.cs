using System.Globalization;
using Catalogue.Core.Geography;
using Catalogue.Core.Labels;
using Catalogue.Core.Offers;
using Catalogue.Core.Offers.Pricing;
using Catalogue.Core.Partners;
using Catalogue.Core.Programmes;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;

namespace Catalogue.Tests.Infrastructure;

/// <summary>Registry objects with sane defaults; a test names only what it is about.</summary>
internal static class Build
{
    public static DateTimeOffset Day(int year, int month, int day, int hour = 10) =>
        ParisCalendar.At(new DateOnly(year, month, day), new TimeOnly(hour, 0));

    public static Programme Programme(
        string startsOn = "2026-01-01", string endsOn = "2028-12-31", string reference = "label", string name = "Label") =>
        Core.Programmes.Programme.From(new ProgrammeFile
        {
            Reference = reference,
            Name = name,
            Edition = "Édition d’essai",
            StartsOn = DateOnly.Parse(startsOn, CultureInfo.InvariantCulture),
            EndsOn = DateOnly.Parse(endsOn, CultureInfo.InvariantCulture),
            ReviewIntervalMonths = 2,
            ReviewOpeningDays = 21,
            ReviewLeastDays = 10,
            SecondReadingPercent = 10,
            MachineCheckDays = 7,
            NoticeDays = 15,
            ReceiptPresumptionWorkingDays = 3,
            ResumptionLeastDays = 5,
            AppealMonths = 2,
            NoticeReminderDays = 5,
            ModificationDays = 30,
            LogoAlteration = LogoAlteration.Notice,
            ExpiryWarningDays = [90, 30, 7],
            OfferConfirmationMonths = 6,
            DocumentGraceDays = 30,
            ComplianceDays = 60,
            DeclarationDraftDays = 30,
            RequestAnswerDays = 60,
            SilenceMeans = SilenceMeaning.Refusal,
            RequestAlarmDays = [20, 10, 3],
            NewRequestMonths = 12,
            ConfirmationReminderDays = 14,
            DocumentReminderDays = 30,
        });

    public static Partner Partner() => Core.Partners.Partner.Declare(
        new PartnerDeclaration
        {
            Id = Guid.CreateVersion7(),
            Slug = "essai",
            Number = Siren.Parse("732829320"),
            Company = new CompanySheet
            {
                Name = "Essai",
                LegalForm = "SARL",
                Founded = 2010,
                ApeCode = "95.11Z",
                ApeLabel = "réparation d’ordinateurs",
                TradeRegister = "RCS Paris",
                Presentation = "Une entreprise d’essai.",
                Contact = new ContactPerson("Anne Essai", "gérante", "01 99 00 00 00", "anne@essai.example"),
                Commitments = [],
            },
            Sheet = new Dictionary<string, Answer>(),
        },
        Day(2026, 1, 5));

    public static RightOfUse Right(RightStatus status = RightStatus.Requested)
    {
        var programme = Programme();
        var right = RightOfUse.Request(Guid.CreateVersion7(), Guid.CreateVersion7(), programme, Day(2026, 1, 5));
        if (status == RightStatus.Requested) return right;
        right.Grant(programme, programme.EndsOn, Day(2026, 1, 20)).OrThrow();
        var moved = status switch
        {
            RightStatus.Suspended => right.Suspend("essai", Day(2026, 2, 1)),
            RightStatus.Withdrawn => right.Withdraw("essai", Day(2026, 2, 1)),
            RightStatus.Ended => right.End("essai", Day(2026, 2, 1)),
            _ => Result.Done,
        };
        moved.OrThrow();
        return right;
    }

    public static OfferContent Content(string title = "Offre d’essai") => new()
    {
        Title = title,
        Promise = "Une offre pour les essais.",
        Plain = new("Quoi", "Pourquoi", "Combien", "Quand", "Et sinon"),
        Included = ["Le déplacement"],
        Excluded = [],
        Modes = WorkModes.OnSite,
        Prices = Prices(new PriceLine
        {
            Mode = PriceMode.OnSite,
            Nature = PriceNature.Repair,
            Label = "Dépanner",
            Unit = BillingUnit.Hour,
            Amount = new Money(50_00),
        }),
        Example = new("Exemple", "50,00 € HT"),
        Answers = new Dictionary<string, Answer>(),
    };

    public static PriceList Prices(params IReadOnlyList<PriceLine> lines) => new()
    {
        Lines = lines,
        Warranty = new() { Months = 12, Mode = PriceMode.OnSite, Covers = WarrantyCover.Labour },
        Vat = new(VatRegime.Metropolitan, 20),
    };

    public static Offer Offer(OfferStatus status = OfferStatus.Draft)
    {
        var specification = Specification.From("essai");
        specification.Describe("Essai", "Essai", "internet", OfferKind.Offer, "");
        var version = new SpecificationVersion("1.0", new DateOnly(2026, 1, 1), "", new SpecificationContent { Sections = [] });
        var offer = Core.Offers.Offer.Write(
            new NewOffer
            {
                Reference = "OF-00001",
                Slug = "essai",
                Specification = specification,
                PartnerId = Guid.CreateVersion7(),
                OutletId = Guid.CreateVersion7(),
                RightId = Guid.CreateVersion7(),
                Content = Content(),
            },
            Day(2026, 1, 21));
        if (status == OfferStatus.Discarded) offer.Discard(Day(2026, 1, 22)).OrThrow();
        if (status is OfferStatus.Draft or OfferStatus.Discarded) return offer;
        offer.Publish(new PublicationGate(version), "system:essai", Day(2026, 1, 25)).Succeeded.ShouldBeTrue();
        var moved = status switch
        {
            OfferStatus.Unpublished => offer.Unpublish(Day(2026, 2, 10)),
            OfferStatus.Suspended => offer.Suspend("essai", Day(2026, 2, 10)),
            OfferStatus.Withdrawn => offer.Withdraw("essai", Day(2026, 2, 10)),
            _ => Result.Done,
        };
        moved.OrThrow();
        return offer;
    }

    public static ActionContext Context(DateTimeOffset instant, string? reason = null) => new()
    {
        Actor = new Actor(ActorKind.Staff, "essai"),
        Instant = instant,
        Process = "essai",
        ReasonCode = reason,
    };

    public static GeoPoint LePuy { get; } = new(45.0437, 3.8852);

    /// <summary>An outlet that serves ten kilometres around it.</summary>
    public static OutletDetails Place { get; } = new()
    {
        Name = "Essai",
        Address = "1 rue de l’Essai",
        PostalCode = "43000",
        Insee = "43157",
        Commune = "Le Puy-en-Velay",
        Department = "43",
        Position = LePuy,
        IsExact = true,
        Areas = [ServiceArea.Around(10)],
    };
}
