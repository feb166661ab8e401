using Catalogue.Core.Accounts;
using Catalogue.Core.Content;
using Catalogue.Core.Data;
using Catalogue.Core.Geography;
using Catalogue.Core.Joining;
using Catalogue.Core.Joining.Review;
using Catalogue.Core.Partners;
using Catalogue.Core.Programmes;
using Catalogue.Core.Shared;

namespace Catalogue.Core.Demo;

/// <summary>
/// Requests to join that wait for the ministry in the demonstration: a late one, a near one, one with much to look at, one to be completed,
/// and a company that had left. Their links lead nowhere: nobody knows their secrets.
/// </summary>
public sealed class DemoRequests(RegistryContext registry, RegistryWriter writer, SiteContent content, CommuneDirectory communes)
{
    private static readonly Declaration Usual = new()
    {
        Origin = CompanyOrigin.TradeRegister,
        LegalForm = "SARL",
        ApeCode = "62.02A",
        Quality = "Une fiche de suivi par client, relue avec lui une fois par an.",
        Pledges = Enum.GetValues<Pledge>(),
        Commitments = ["Un devis détaillé avant chaque travail.", "La même personne du début à la fin."],
    };

    /// <summary>Somebody of the ministry, who never came to this site: pages say « un agent ».</summary>
    private static readonly Actor Reviewer = new(ActorKind.Staff, IdOf(200).ToString());

    /// <summary>Adds them to the story.</summary>
    internal void Plan(DemoTimeline timeline, Programme programme)
    {
        Send(timeline, programme, 1, new(2026, 9, 21), Usual with
        {
            Number = Siren.WithKey("00091001").Digits,
            Name = "Les Câbles du Sancy",
            Founded = "2014",
            TradeRegister = "RCS Clermont-Ferrand",
            Street = "12 rue de l’Usine",
            PostalCode = "63240",
            Commune = "Mont-Dore",
            Presentation = "Nous câblons les hôtels et les commerces de montagne.",
            Website = "https://cables-du-sancy.example",
            ContactName = "Odile Vernassal",
            ContactPosition = "gérante",
            ContactPhone = "04 65 71 10 01",
            ContactEmail = "odile@cables-du-sancy.example",
            Specifications = ["reseau-filaire", "reseau-wifi"],
        });
        Send(timeline, programme, 2, new(2026, 9, 30), Usual with
        {
            Origin = CompanyOrigin.OtherRegister,
            Number = Siren.WithKey("00091002").Digits,
            Name = "Dépannage Le Bihan",
            LegalForm = "Entreprise individuelle",
            Founded = "2019",
            ApeCode = "95.11Z",
            TradeRegister = "Répertoire des métiers du Finistère",
            Street = "3 venelle du Four",
            PostalCode = "29100",
            Commune = "Douarnenez",
            Presentation = "Je répare les ordinateurs des artisans, le jour même quand c’est possible.",
            ContactName = "Goulven Le Bihan",
            ContactPosition = "artisan",
            ContactPhone = "02 61 91 10 02",
            ContactEmail = "goulven@depannage-lebihan.example",
            Specifications = ["centre-informatique"],
        });
        Send(timeline, programme, 3, new(2026, 11, 18), Usual with
        {
            Number = Siren.WithKey("00091003").Digits,
            Name = "Traiteur & Pixels",
            LegalForm = "SAS",
            Founded = "2026",
            ApeCode = "56.21Z",
            TradeRegister = "RCS Dijon",
            Street = "",
            PostalCode = "21200",
            Commune = "Dijon",
            Presentation = "Des sites pour les métiers de bouche.",
            Website = "https://traiteur-pixels.example",
            ContactName = "Maxence Corton",
            ContactPosition = "président",
            ContactPhone = "03 53 01 10 03",
            ContactEmail = "maxence@messagerie-libre.example",
            Specifications = ["site-internet"],
        });
        Send(timeline, programme, 4, new(2026, 11, 4), Usual with
        {
            Origin = CompanyOrigin.OtherState,
            Number = "BE0000000097",
            Name = "Atelier Meuse Réseaux",
            LegalForm = "SRL",
            Founded = "2011",
            TradeRegister = "Banque-carrefour des entreprises",
            Street = "Quai de la Fonderie 8",
            PostalCode = "5000",
            Commune = "Namur",
            Presentation = "Nous intervenons des deux côtés de la frontière.",
            Website = "https://meuse-reseaux.example",
            ContactName = "Lambert Hénoumont",
            ContactPosition = "administrateur",
            ContactPhone = "+32 2 555 10 04",
            ContactEmail = "lambert@meuse-reseaux.example",
            Specifications = ["reseau-wifi", "securite-reseau"],
        });
        timeline.Add(new(2026, 11, 12), new(11, 20), null, context =>
        {
            var request = registry.JoinRequests.Local.Single(one => one.Reference == ReferenceOf(4));
            request.AskCompletion(
                [
                    new()
                    {
                        Id = IdOf(104),
                        Part = DeclarationPart.Address,
                        AskedAt = context.Instant,
                        Question = "Dans quels départements français allez-vous chez vos clients\u00a0?",
                    },
                ],
                context.Instant).OrThrow();
            writer.Record(context with { Actor = Reviewer }, new CompletionAsked(request.Id, [DeclarationPart.Address]));
            return Task.CompletedTask;
        });
        Send(timeline, programme, 5, new(2026, 11, 19), Usual with
        {
            Name = "Bardeau Télécoms",
            LegalForm = "SASU",
            Founded = "2019",
            ApeCode = "43.21A",
            TradeRegister = "RCS Saint-Denis",
            Street = "210 avenue de Bourbon",
            PostalCode = "97440",
            Commune = "Saint-André",
            Presentation = "De retour après une pause\u00a0: les liaisons des cases et des commerces de l’Est.",
            Website = "https://bardeau-telecoms.example",
            ContactName = "Jean-Hugues Sautron-Maillot",
            ContactPosition = "président",
            ContactPhone = "06 39 98 53 64",
            ContactEmail = "telecoms@bardeau-telecoms.example",
            Specifications = ["services-telecoms"],
        }, formerSlug: "bardeau-telecoms");
    }

    private void Send(DemoTimeline timeline, Programme programme, byte rank, DateOnly day, Declaration declared, string? formerSlug = null)
    {
        timeline.Add(day, new TimeOnly(9, 0).AddMinutes(rank), null, context =>
        {
            var terms = content.TermsOn(day) ?? throw new InvalidOperationException("The demonstration begins after the first terms of use.");
            var former = formerSlug is null ? null : registry.Partners.Local.Single(partner => partner.Slug == formerSlug).Number.Text;
            var request = JoinRequest.Begin(
                new()
                {
                    Id = IdOf(rank),
                    Reference = ReferenceOf(rank),
                    ProgrammeReference = programme.Reference,
                    TermsNumber = terms.Number,
                    TermsHash = terms.Hash,
                    PersonName = declared.ContactName,
                    Email = declared.ContactEmail,
                    SecretHash = OneTimeLink.HashOf(OneTimeLink.DrawSecret()),
                    SecretExpiresAt = context.Instant,
                },
                context.Instant);
            request.ConfirmEmail(context.Instant);
            request.Declare(declared with
            {
                Number = former ?? declared.Number,
                Insee = CommuneReading.Of(declared.PostalCode, declared.Commune, communes).Commune?.Insee,
            }).OrThrow();
            request.Submit(day.AddDays(programme.RequestAnswerDays), context.Instant).OrThrow();
            registry.Add(request);
            registry.Add(TermsAcceptance.With(request));
            var asking = context with { Actor = Actor.Visitor };
            writer.Record(asking, new RequestBegun(request.Id, request.Reference, request.TermsNumber, request.TermsHash));
            writer.Record(asking, new RequestConfirmed(request.Id));
            writer.Record(asking, new RequestSubmitted(request.Id, request.AnswerBy!.Value));
            Warn(programme, request);
            return Task.CompletedTask;
        });
    }

    /// <summary>The alarms of the days that are past when the story ends were given.</summary>
    private static void Warn(Programme programme, JoinRequest request)
    {
        var given = programme.RequestAlarmDays.Select(days => request.AnswerBy!.Value.AddDays(-days)).Where(day => day <= DemoRegistry.LastDay).ToList();
        if (given.Count > 0) request.Alarm(given.Max());
    }

    private static string ReferenceOf(byte rank) => $"DE-{rank:00000}";

    /// <summary>The same at each run, so that the journal is.</summary>
    private static Guid IdOf(byte number) => new(2, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, number);
}
