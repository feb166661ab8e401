using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Catalogue.Core.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Joining : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(name: "Siren", table: "Partners", newName: "Number");

            migrationBuilder.RenameIndex(name: "IX_Partners_Siren", table: "Partners", newName: "IX_Partners_Number");

            migrationBuilder.AddColumn<int>(
                name: "ConfirmationReminderDays",
                table: "Programmes",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "DeclarationDraftDays",
                table: "Programmes",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "NewRequestMonths",
                table: "Programmes",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int[]>(
                name: "RequestAlarmDays",
                table: "Programmes",
                type: "integer[]",
                nullable: false,
                defaultValue: new int[0]);

            migrationBuilder.AddColumn<int>(
                name: "RequestAnswerDays",
                table: "Programmes",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "SilenceMeans",
                table: "Programmes",
                type: "text",
                nullable: false,
                defaultValue: "Refusal",
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "Contributors",
                table: "Partners",
                type: "text",
                nullable: false,
                defaultValueSql: "'[]'",
                collation: "C");

            migrationBuilder.AlterColumn<string>(
                name: "Number",
                table: "Partners",
                type: "character varying(14)",
                maxLength: 14,
                nullable: false,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "text",
                oldCollation: "C");

            migrationBuilder.AddColumn<DateTime>(
                name: "ConfirmedAt",
                table: "Offers",
                type: "timestamp with time zone",
                nullable: true);

            // What was published before counts as confirmed when its latest version was published.
            migrationBuilder.Sql("""
                UPDATE "Offers" SET "ConfirmedAt" = (
                    SELECT MAX(version."PublishedAt") FROM "OfferVersions" AS version WHERE version."OfferReference" = "Offers"."Reference")
                """);

            migrationBuilder.AddColumn<DateTime>(
                name: "DraftChangedAt",
                table: "Offers",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DraftChangedBy",
                table: "Offers",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true,
                collation: "C");

            migrationBuilder.CreateTable(
                name: "JoinRequests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Reference = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    StatusSince = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ProgrammeReference = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    TermsNumber = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    TermsHash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    TermsAcceptedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PersonName = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false, collation: "C"),
                    EmailConfirmedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SecretHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    SecretExpiresAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Declaration = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CompanyNumber = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: true, collation: "C"),
                    SubmittedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AnswerBy = table.Column<DateOnly>(type: "date", nullable: true),
                    AlarmedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Points = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AssignedTo = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    ReasonCodes = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DecisionNote = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PartnerId = table.Column<Guid>(type: "uuid", nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JoinRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JoinRequests_Partners_PartnerId",
                        column: x => x.PartnerId,
                        principalTable: "Partners",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_JoinRequests_Programmes_ProgrammeReference",
                        column: x => x.ProgrammeReference,
                        principalTable: "Programmes",
                        principalColumn: "Reference",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_JoinRequests_Staff_AssignedTo",
                        column: x => x.AssignedTo,
                        principalTable: "Staff",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_JoinRequests_Staff_DecidedBy",
                        column: x => x.DecidedBy,
                        principalTable: "Staff",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "PartnerDocuments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PartnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Criterion = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    FileId = table.Column<Guid>(type: "uuid", nullable: true),
                    FileName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    ValidUntil = table.Column<DateOnly>(type: "date", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UploadedBy = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    Status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    StatusSince = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReasonCode = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PartnerDocuments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PartnerDocuments_Partners_PartnerId",
                        column: x => x.PartnerId,
                        principalTable: "Partners",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TermsAcceptances",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PartnerId = table.Column<Guid>(type: "uuid", nullable: true),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: true),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    TermsNumber = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    TermsHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    AcceptedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TermsAcceptances", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TermsAcceptances_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_TermsAcceptances_JoinRequests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "JoinRequests",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_TermsAcceptances_Partners_PartnerId",
                        column: x => x.PartnerId,
                        principalTable: "Partners",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_JoinRequests_AssignedTo",
                table: "JoinRequests",
                column: "AssignedTo");

            migrationBuilder.CreateIndex(
                name: "IX_JoinRequests_CompanyNumber",
                table: "JoinRequests",
                column: "CompanyNumber");

            migrationBuilder.CreateIndex(
                name: "IX_JoinRequests_DecidedBy",
                table: "JoinRequests",
                column: "DecidedBy");

            migrationBuilder.CreateIndex(
                name: "IX_JoinRequests_PartnerId",
                table: "JoinRequests",
                column: "PartnerId");

            migrationBuilder.CreateIndex(
                name: "IX_JoinRequests_ProgrammeReference",
                table: "JoinRequests",
                column: "ProgrammeReference");

            migrationBuilder.CreateIndex(
                name: "IX_JoinRequests_Reference",
                table: "JoinRequests",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JoinRequests_SecretHash",
                table: "JoinRequests",
                column: "SecretHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JoinRequests_Status_AnswerBy",
                table: "JoinRequests",
                columns: new[] { "Status", "AnswerBy" });

            migrationBuilder.CreateIndex(
                name: "IX_PartnerDocuments_FileId",
                table: "PartnerDocuments",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_PartnerDocuments_PartnerId_Criterion",
                table: "PartnerDocuments",
                columns: new[] { "PartnerId", "Criterion" });

            migrationBuilder.CreateIndex(
                name: "IX_TermsAcceptances_AccountId",
                table: "TermsAcceptances",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_TermsAcceptances_PartnerId",
                table: "TermsAcceptances",
                column: "PartnerId");

            migrationBuilder.CreateIndex(
                name: "IX_TermsAcceptances_RequestId",
                table: "TermsAcceptances",
                column: "RequestId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PartnerDocuments");

            migrationBuilder.DropTable(
                name: "TermsAcceptances");

            migrationBuilder.DropTable(
                name: "JoinRequests");

            migrationBuilder.DropColumn(
                name: "ConfirmationReminderDays",
                table: "Programmes");

            migrationBuilder.DropColumn(
                name: "DeclarationDraftDays",
                table: "Programmes");

            migrationBuilder.DropColumn(
                name: "NewRequestMonths",
                table: "Programmes");

            migrationBuilder.DropColumn(
                name: "RequestAlarmDays",
                table: "Programmes");

            migrationBuilder.DropColumn(
                name: "RequestAnswerDays",
                table: "Programmes");

            migrationBuilder.DropColumn(
                name: "SilenceMeans",
                table: "Programmes");

            migrationBuilder.DropColumn(
                name: "Contributors",
                table: "Partners");

            migrationBuilder.DropColumn(
                name: "ConfirmedAt",
                table: "Offers");

            migrationBuilder.DropColumn(
                name: "DraftChangedAt",
                table: "Offers");

            migrationBuilder.DropColumn(
                name: "DraftChangedBy",
                table: "Offers");

            migrationBuilder.AlterColumn<string>(
                name: "Number",
                table: "Partners",
                type: "text",
                nullable: false,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "character varying(14)",
                oldMaxLength: 14,
                oldCollation: "C");

            migrationBuilder.RenameIndex(name: "IX_Partners_Number", table: "Partners", newName: "IX_Partners_Siren");

            migrationBuilder.RenameColumn(name: "Number", table: "Partners", newName: "Siren");
        }
    }
}
