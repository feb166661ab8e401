using static Catalogue.Tests.Access.Those;

namespace Catalogue.Tests.Access;

/// <summary>Who enters the ministry's pages: files, requests, administration.</summary>
internal static class MinistryAccess
{
    public static IReadOnlyDictionary<string, Persona[]> Rows { get; } = new Dictionary<string, Persona[]>
    {
        ["GET /agents"] = AllStaff,

        ["GET /instruction"] = FileReaders,
        ["GET /instruction/demandes"] = Deciding,
        ["GET /instruction/demandes/{demande}"] = Deciding,
        ["POST /instruction/demandes/{demande}#Accept"] = Deciding,
        ["POST /instruction/demandes/{demande}#Ask"] = Deciding,
        ["POST /instruction/demandes/{demande}#GiveBack"] = Deciding,
        ["POST /instruction/demandes/{demande}#Refuse"] = Deciding,
        ["POST /instruction/demandes/{demande}#Take"] = Deciding,
        ["GET /instruction/partenaires/{partenaire}"] = Reviewers,
        ["GET /instruction/partenaires/{partenaire}/compte"] = Activating,
        ["POST /instruction/partenaires/{partenaire}/compte"] = Activating,
        ["GET /instruction/partenaires/{partenaire}/decisions"] = Lead,
        ["GET /instruction/partenaires/{partenaire}/decisions/cessation"] = Lead,
        ["POST /instruction/partenaires/{partenaire}/decisions/cessation"] = Lead,
        ["GET /instruction/partenaires/{partenaire}/decisions/fusion"] = Lead,
        ["POST /instruction/partenaires/{partenaire}/decisions/fusion"] = Lead,
        ["GET /instruction/partenaires/{partenaire}/decisions/nom"] = Lead,
        ["POST /instruction/partenaires/{partenaire}/decisions/nom"] = Lead,
        ["GET /instruction/partenaires/{partenaire}/decisions/numero"] = Lead,
        ["POST /instruction/partenaires/{partenaire}/decisions/numero"] = Lead,
        ["GET /instruction/partenaires/{partenaire}/mandataires"] = Lead,
        ["POST /instruction/partenaires/{partenaire}/mandataires"] = Lead,
        ["GET /instruction/partenaires/{partenaire}/pieces"] = DocumentReaders,
        ["GET /instruction/partenaires/{partenaire}/pieces/{document:guid}"] = DocumentReaders,
        ["GET /instruction/partenaires/{partenaire}/pieces/{document:guid}#File"] = DocumentReaders,
        ["POST /instruction/partenaires/{partenaire}/pieces/{document:guid}#Accept"] = DocumentReaders,
        ["POST /instruction/partenaires/{partenaire}/pieces/{document:guid}#Refuse"] = DocumentReaders,

        ["GET /administration"] = JournalReaders,
        ["GET /administration/agents"] = Administrators,
        ["POST /administration/agents"] = Administrators,
        ["GET /administration/agents/inviter"] = Administrators,
        ["POST /administration/agents/inviter"] = Administrators,
        ["GET /administration/agents/{id:guid}"] = Administrators,
        ["POST /administration/agents/{id:guid}"] = Administrators,
        ["GET /administration/agents/{id:guid}/acces"] = Administrators,
        ["POST /administration/agents/{id:guid}/acces"] = Administrators,
        ["GET /administration/agents/{id:guid}/roles"] = Administrators,
        ["POST /administration/agents/{id:guid}/roles"] = Administrators,
        ["GET /administration/comptes"] = Administrators,
        ["GET /administration/comptes/{id:guid}"] = Administrators,
        ["POST /administration/comptes/{id:guid}"] = Administrators,
        ["GET /administration/comptes/{id:guid}/acces"] = Administrators,
        ["POST /administration/comptes/{id:guid}/acces"] = Administrators,
        ["GET /administration/courriers"] = Administrators,
        ["POST /administration/courriers"] = Administrators,
        ["GET /administration/journal"] = JournalReaders,
        ["GET /administration/journal.csv"] = JournalReaders,
        ["GET /administration/journal.jsonl"] = JournalReaders,
        ["GET /administration/journal/{number:long}"] = JournalReaders,
        ["GET /administration/sessions"] = Administrators,
        ["POST /administration/sessions"] = Administrators,
        ["GET /administration/sessions/{id:guid}"] = Administrators,
        ["POST /administration/sessions/{id:guid}"] = Administrators,
    };
}
